package dev.cutaway.tidy;

import de.thetaphi.forbiddenapis.Checker;
import de.thetaphi.forbiddenapis.Checker.Option;
import de.thetaphi.forbiddenapis.CheckerResult;
import de.thetaphi.forbiddenapis.ForbiddenApiException;
import de.thetaphi.forbiddenapis.ForbiddenViolation;
import de.thetaphi.forbiddenapis.Logger;
import de.thetaphi.forbiddenapis.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs forbidden-apis over class files: config/portable.txt, and its own list of calls that depend
/// on the locale, the time zone or the charset of the machine.
final class Signatures {
    private final Path file;

    Signatures(Path file) {
        this.file = file;
    }

    List<Refusal> refused(List<Path> classFiles) throws IOException {
        List<byte[]> classes = new ArrayList<>();
        for (Path classFile : classFiles) classes.add(Files.readAllBytes(classFile));
        return refusedIn(classes);
    }

    List<Refusal> refusedIn(List<byte[]> classes) throws IOException {
        Checker checker =
                new Checker(
                        new Silence(),
                        Signatures.class.getClassLoader(),
                        Option.FAIL_ON_UNRESOLVABLE_SIGNATURES);
        try {
            checker.parseSignaturesFile(file.toFile());
            checker.addBundledSignatures("jdk-unsafe", "25");
            for (byte[] bytes : classes) {
                checker.streamReadClassToCheck(new ByteArrayInputStream(bytes), "a class");
            }
            return checker.runWithResults().stream()
                    .flatMap(Signatures::refusals)
                    .distinct()
                    .toList();
        } catch (ParseException | ForbiddenApiException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static Stream<Refusal> refusals(CheckerResult result) {
        return result.getViolations().stream().map(it -> refusal(result.getClassName(), it));
    }

    private static Refusal refusal(String type, ForbiddenViolation violation) {
        String member =
                violation.targetMethod == null
                        ? String.valueOf(violation.locationInfo)
                        : violation.targetMethod.getName();
        return new Refusal(Ban.API, type, member, violation.lineNo, violation.description);
    }

    /// Results are returned, so nothing needs to be logged.
    private static final class Silence implements Logger {
        @Override
        public void error(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void debug(String message) {}
    }
}
