package dev.cutaway.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/// Makes a module of a class of this JVM, with the settings that the museum's bundles have.
final class WasmCompiler {
    private WasmCompiler() {}

    /// Writes the module into the folder and gives its path.
    static Path compile(Class<?> entry, Path folder) throws IOException {
        String classPath = System.getProperty("java.class.path");
        InProcessBuildStrategy teavm = new InProcessBuildStrategy();
        teavm.init();
        teavm.setLog(new EmptyTeaVMToolLog());
        teavm.setClassPathEntries(List.of(classPath.split(File.pathSeparator, -1)));
        teavm.setMainClass(entry.getName());
        teavm.setEntryPointName("main");
        teavm.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
        teavm.setTargetDirectory(folder.toString());
        teavm.setTargetFileName("module.wasm");
        teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        teavm.setStrict(true);
        teavm.setObfuscated(true);
        teavm.setClassesToPreserve(new String[0]);
        teavm.setTransformers(new String[0]);
        teavm.setProperties(new Properties());
        teavm.setCacheDirectory(folder.resolve("cache").toString());
        try {
            var problems = teavm.build().getProblems().getSevereProblems();
            if (!problems.isEmpty()) throw new IOException(problems.getFirst().getText());
        } catch (BuildException e) {
            throw new IOException("TeaVM stopped", e);
        }
        return folder.resolve("module.wasm");
    }
}
