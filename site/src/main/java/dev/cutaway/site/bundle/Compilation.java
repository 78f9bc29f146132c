package dev.cutaway.site.bundle;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/// One run of javac for the entry class and of TeaVM for the module, in this JVM, which gets warm.
record Compilation(Entry entry, Path folder, List<String> classPath) {
    /// Part of the stamp: other settings, other bundle. Strict, because without the checks of null,
    /// bounds and casts a model would go on with nonsense instead of stopping.
    static final String SETTINGS = "WEBASSEMBLY_GC ADVANCED strict minified";

    void run() {
        try {
            Files.createDirectories(folder);
            var classes = Files.createDirectories(folder.resolve("entry"));
            compileEntry(classes);
            var problems = compileModule(classes).getProblems().getSevereProblems();
            if (!problems.isEmpty()) {
                throw new BundleException(
                        problems.stream().map(this::sentence).distinct().sorted().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BuildException e) {
            throw new BundleException(
                    List.of("Bundle of %s: TeaVM stopped: %s".formatted(entry.id(), e.getCause())));
        }
    }

    private void compileEntry(Path classes) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
            files.setLocation(
                    StandardLocation.CLASS_PATH, classPath.stream().map(File::new).toList());
            var options = List.of("-proc:none", "-g:none");
            var sources = List.of(new Source(entry.source()));
            if (!javac.getTask(said, files, null, options, null, sources).call()) {
                throw new BundleException(
                        List.of(
                                "Bundle of %s: its exhibit %s cannot be opened: %s"
                                        .formatted(entry.id(), entry.exhibit(), said)));
            }
        }
    }

    private BuildResult compileModule(Path classes) throws BuildException {
        var entries = new ArrayList<String>();
        entries.add(classes.toString());
        entries.addAll(classPath);
        var teavm = new InProcessBuildStrategy();
        teavm.init();
        teavm.setLog(new EmptyTeaVMToolLog());
        teavm.setClassPathEntries(entries);
        teavm.setMainClass(Entry.CLASS);
        teavm.setEntryPointName("main");
        teavm.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
        teavm.setTargetDirectory(folder.toString());
        teavm.setTargetFileName(entry.id() + ".wasm");
        teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        teavm.setStrict(true);
        teavm.setObfuscated(true);
        teavm.setJsModuleType(JSModuleType.ES2015);
        teavm.setClassesToPreserve(new String[0]);
        teavm.setTransformers(new String[0]);
        teavm.setProperties(new Properties());
        teavm.setCacheDirectory(folder.resolve("teavm").toString());
        return teavm.build();
    }

    private String sentence(Problem problem) {
        var text = new DefaultProblemTextConsumer();
        problem.render(text);
        var location = problem.getLocation();
        var where = "";
        if (location != null && location.getMethod() != null) {
            var method = location.getMethod();
            where = ", used by %s.%s".formatted(method.getClassName(), method.getName());
            var source = location.getSourceLocation();
            if (source != null) {
                where += " (%s:%d)".formatted(source.getFileName(), source.getLine());
            }
        }
        return "Bundle of %s: %s%s".formatted(entry.id(), text.getText(), where);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + Entry.CLASS + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
