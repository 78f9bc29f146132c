package dev.cutaway.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The witnesses of one exhibit: the marked methods of the classes named `…Witness` in its package,
/// wherever on the class path a part of that package lies.
public final class Witnesses {
    private static final String SUFFIX = "Witness.class";

    private final TreeMap<String, Testimony> byClaim = new TreeMap<>();

    public Witnesses(String packageName, ClassLoader loader) {
        for (var name : classes(packageName.replace('.', '/'), loader)) {
            for (var testimony : marked(name, loader)) {
                var other = byClaim.put(testimony.claim(), testimony);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "%s and %s both bear witness to %s; one claim has one witness."
                                    .formatted(other.name(), testimony.name(), testimony.claim()));
                }
            }
        }
    }

    Optional<Testimony> of(Claim claim) {
        return Optional.ofNullable(byClaim.get(claim.name()));
    }

    List<Testimony> all() {
        return List.copyOf(byClaim.values());
    }

    private static List<Testimony> marked(String name, ClassLoader loader) {
        try {
            var found = new ArrayList<Testimony>();
            for (var method : Class.forName(name, false, loader).getDeclaredMethods()) {
                var mark = method.getAnnotation(Witness.class);
                if (mark != null) {
                    found.add(new Testimony(method, mark));
                }
            }
            return found;
        } catch (ClassNotFoundException e) {
            throw new AssertionError("it was just seen on the class path", e);
        }
    }

    private static Set<String> classes(String path, ClassLoader loader) {
        var names = new TreeSet<String>();
        try {
            for (var place : Collections.list(loader.getResources(path))) {
                for (var file : files(place, path)) {
                    var simple = file.substring(0, file.length() - ".class".length());
                    names.add(path.replace('/', '.') + "." + simple);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static List<String> files(URL place, String path) throws IOException {
        if (place.openConnection() instanceof JarURLConnection jar) {
            try (var open = jar.getJarFile()) {
                return open.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(path + "/") && name.endsWith(SUFFIX))
                        .map(name -> name.substring(path.length() + 1))
                        .filter(name -> !name.contains("/"))
                        .toList();
            }
        }
        try (var files = Files.list(Path.of(uri(place)))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .toList();
        }
    }

    private static URI uri(URL place) {
        try {
            return place.toURI();
        } catch (URISyntaxException e) {
            throw new AssertionError("the class loader gave " + place, e);
        }
    }
}
