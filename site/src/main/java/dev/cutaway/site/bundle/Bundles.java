package dev.cutaway.site.bundle;

import dev.cutaway.witness.Classes;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.teavm.backend.wasm.WasmGCTarget;

/// Makes bundles and keeps them. TeaVM takes seconds for each, so a bundle whose classes are those
/// of its stamp is taken from the cache; what is published carries the hash of its content in its
/// name.
public final class Bundles {
    private static final String RUNTIME = "org/teavm/backend/wasm/wasm-gc-module-runtime.min.js";

    private final Path cache;
    private final List<String> classPath;
    private final ClassLoader loader;

    /// @param cache a folder that outlives one build
    /// @param classPath what TeaVM compiles from: the exhibits with all they need, and TeaVM's own
    ///   jars
    /// @param loader finds the same classes
    public Bundles(Path cache, List<String> classPath, ClassLoader loader) {
        this.cache = cache;
        this.classPath = List.copyOf(classPath);
        this.loader = loader;
    }

    /// Bundles of what this JVM itself runs.
    public static Bundles ofThisJvm(Path cache) {
        var entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return new Bundles(cache, List.of(entries), Bundles.class.getClassLoader());
    }

    /// Puts the exhibit's module into the folder and answers its file name.
    public String publish(Entry entry, Path folder) {
        var compiled = compiled(entry);
        try {
            var name = entry.id() + "-" + shortHash(Files.readAllBytes(compiled)) + ".wasm";
            Files.createDirectories(folder);
            Files.copy(compiled, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts TeaVM's loader, which all bundles share, into the folder and answers its file name.
    public String publishRuntime(Path folder) {
        try (var in = WasmGCTarget.class.getClassLoader().getResourceAsStream(RUNTIME)) {
            var bytes =
                    Objects.requireNonNull(in, RUNTIME + " is not in TeaVM's jar").readAllBytes();
            var name = "runtime-" + shortHash(bytes) + ".js";
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), bytes);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path compiled(Entry entry) {
        var own = cache.resolve(entry.id());
        var wasm = own.resolve(entry.id() + ".wasm");
        var stamp = new Stamp(own.resolve("stamp"));
        var wanted = Stamp.of(entry, new Classes(loader).hash(entry.roots()));
        if (Files.exists(wasm) && stamp.says(wanted)) {
            return wasm;
        }
        new Compilation(entry, own, classPath).run();
        stamp.write(wanted);
        return wasm;
    }

    /// Eight hexadecimal digits of SHA-256: enough to tell the versions of one file apart.
    public static String shortHash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
