package dev.cutaway.tidy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules about names and sizes of Java: a vague name hides what a thing is, a long method how.
final class Words {
    static final int FILE_LINES_MAX = 400;
    static final int METHOD_LINES_MAX = 40;

    private static final Pattern VAGUE =
            Pattern.compile(
                    ".*(Impl|Manager|Utils?|Helper|Processor|Handler|Info|Data)"
                            + "|(Abstract|Base)[A-Z].*");
    private static final Pattern VAGUE_PACKAGE =
            Pattern.compile("^package\\s+(?:[\\w.]+\\.)?(utils?|common|misc|impl|internal)[.;].*");

    private Words() {}

    /// If two things compete for a name, the name says what distinguishes them.
    static List<Violation> vagueNames(House house) throws IOException {
        List<Violation> broken = new ArrayList<>();
        for (Sources.Type type : Sources.of(house).types()) {
            if (VAGUE.matcher(type.name()).matches()) {
                broken.add(new Violation(type.file(), type.line(), "a vague name: " + type.name()));
            }
        }
        for (Path file : house.ending(".java")) {
            List<String> lines = house.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher home = VAGUE_PACKAGE.matcher(lines.get(i));
                if (home.matches()) {
                    broken.add(new Violation(file, i + 1, "a vague package: " + home.group(1)));
                }
            }
        }
        return broken;
    }

    /// A file has one subject.
    static List<Violation> longFiles(House house) throws IOException {
        List<Violation> broken = new ArrayList<>();
        for (Path file : house.ending(".java", ".ts")) {
            int lineCount = house.lines(file).size();
            if (lineCount > FILE_LINES_MAX && !House.nameOf(file).endsWith(".gen.ts")) {
                broken.add(new Violation(file, FILE_LINES_MAX + 1, "a file of " + lineCount));
            }
        }
        return broken;
    }

    /// A method fits a screen. Of each file one may be longer: a dispatch, which is one switch.
    static List<Violation> longMethods(House house) throws IOException {
        List<Violation> broken = new ArrayList<>();
        Set<Path> dispatched = new LinkedHashSet<>();
        for (Sources.Method method : Sources.of(house).methods()) {
            if (method.lineCount() <= METHOD_LINES_MAX) continue;
            if (method.isDispatch() && dispatched.add(method.file())) continue;
            String what = "%s has %d lines".formatted(method.name(), method.lineCount());
            broken.add(new Violation(method.file(), method.line(), what));
        }
        return broken;
    }
}
