package dev.cutaway.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a class is made of: itself and every class of this repository that it can load, found
/// through the constant pools of the class files. Two of these with the same hash behave the same,
/// as far as this repository is concerned; libraries and systems are told apart by their version.
public final class Classes {
    private static final Pattern NAME = Pattern.compile("L(dev/cutaway/[A-Za-z0-9_/$]+);");
    private static final String OURS = "dev/cutaway/";

    /// Line numbers and names of locals are left out: a comment that moves changes nothing.
    private static final ClassFile BARE =
            ClassFile.of(
                    ClassFile.DebugElementsOption.DROP_DEBUG,
                    ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                    ClassFile.ConstantPoolSharingOption.NEW_POOL);

    private final ClassLoader loader;

    public Classes(ClassLoader loader) {
        this.loader = loader;
    }

    /// The hash of these classes (binary names) and of all they load from this repository.
    public String hash(Collection<String> roots) {
        var digest = sha256();
        closure(roots)
                .forEach((name, bytes) -> {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(bytes);
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Class files by internal name, in the order of their names.
    Map<String, byte[]> closure(Collection<String> roots) {
        var found = new TreeMap<String, byte[]>();
        var open = new ArrayDeque<String>();
        roots.forEach(root -> open.add(root.replace('.', '/')));
        while (!open.isEmpty()) {
            var name = open.remove();
            if (found.containsKey(name)) {
                continue;
            }
            var bytes = read(name);
            if (bytes.length > 0) {
                var model = ClassFile.of().parse(bytes);
                found.put(name, BARE.transformClass(model, ClassTransform.ACCEPT_ALL));
                mentioned(model, open);
            }
        }
        return found;
    }

    private static void mentioned(ClassModel model, Collection<String> open) {
        for (var entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type -> {
                    var name = type.asInternalName();
                    if (name.startsWith(OURS)) {
                        open.add(name);
                    } else {
                        NAME.matcher(name).results().forEach(hit -> open.add(hit.group(1)));
                    }
                }
                case Utf8Entry text ->
                        NAME.matcher(text.stringValue())
                                .results()
                                .forEach(hit -> open.add(hit.group(1)));
                default -> {}
            }
        }
    }

    /// Empty when there is no such class: a text in a constant pool may look like one.
    private byte[] read(String name) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
