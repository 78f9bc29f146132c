package dev.cutaway.tidy;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which classes a class file names, wherever it does: in code, types and annotations.
final class Reach {
    private static final Pattern DESCRIPTOR = Pattern.compile("L([\\w$/]+)[;<]");
    private static final Set<String> BASE = Object.class.getModule().getPackages();

    private Reach() {}

    /// What the class files name outside of java.base, null annotations and their own packages.
    static List<String> outside(List<Path> classFiles, String own) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        for (Path file : classFiles) {
            ClassModel type = ClassFile.of().parse(Files.readAllBytes(file));
            for (PoolEntry entry : type.constantPool()) {
                for (String name : names(entry)) {
                    if (!isInside(name, own)) found.add(sentence(type, name));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String sentence(ClassModel type, String name) {
        return "%s reaches %s, which is neither its own nor java.base"
                .formatted(Portability.nameOf(type), name);
    }

    private static boolean isInside(String name, String own) {
        int dot = name.lastIndexOf('.');
        String home = dot < 0 ? "" : name.substring(0, dot);
        return name.startsWith(own)
                || home.equals("org.jspecify.annotations")
                || BASE.contains(home);
    }

    private static Set<String> names(PoolEntry entry) {
        Set<String> names = new LinkedHashSet<>();
        String text =
                switch (entry) {
                    case ClassEntry it -> "L" + it.asInternalName() + ";";
                    case Utf8Entry it when it.stringValue().matches("[(\\[BCDFIJSZV]*L.*") ->
                            it.stringValue();
                    default -> "";
                };
        Matcher descriptor = DESCRIPTOR.matcher(text);
        while (descriptor.find()) names.add(descriptor.group(1).replace('/', '.'));
        names.removeIf(name -> name.indexOf('.') < 0);
        return names;
    }
}
