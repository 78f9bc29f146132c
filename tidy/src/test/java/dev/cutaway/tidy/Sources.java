package dev.cutaway.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The types and methods that the Java sources declare, as javac's own parser reads them.
record Sources(List<Type> types, List<Method> methods) {
    record Type(Path file, int line, String name, boolean isPublic, boolean isOutermost) {}

    /// A dispatch is a method that is one switch and nothing else.
    record Method(Path file, int line, String name, int lineCount, boolean isDispatch) {}

    Sources {
        types = List.copyOf(types);
        methods = List.copyOf(methods);
    }

    static Sources of(House house) throws IOException {
        List<Path> files = house.ending(".java").stream().map(house.root()::resolve).toList();
        Reader reader = new Reader(house.root());
        if (files.isEmpty()) return new Sources(List.of(), List.of());
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            javac.getTask(
                                    null,
                                    manager,
                                    _ -> {}, // what does not parse fails the build elsewhere
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            reader.positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) reader.scan(unit, null);
        }
        return new Sources(reader.types, reader.methods);
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Path root;
        private final List<Type> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();
        private @Nullable SourcePositions positions;

        Reader(Path root) {
            this.root = root;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            if (!tree.getSimpleName().isEmpty()) {
                types.add(
                        new Type(
                                file(),
                                firstLine(tree),
                                tree.getSimpleName().toString(),
                                tree.getModifiers().getFlags().contains(Modifier.PUBLIC),
                                getCurrentPath().getParentPath().getLeaf()
                                        instanceof CompilationUnitTree));
            }
            return super.visitClass(tree, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            int lineCount = lastLine(tree) - firstLine(tree) + 1;
            String name = tree.getName().toString();
            methods.add(new Method(file(), firstLine(tree), name, lineCount, isDispatch(tree)));
            return super.visitMethod(tree, null);
        }

        private static boolean isDispatch(MethodTree tree) {
            if (tree.getBody() == null || tree.getBody().getStatements().size() != 1) return false;
            StatementTree only = tree.getBody().getStatements().getFirst();
            return switch (only) {
                case SwitchTree _ -> true;
                case ReturnTree it -> it.getExpression() instanceof SwitchExpressionTree;
                case ExpressionStatementTree it ->
                        it.getExpression() instanceof SwitchExpressionTree;
                default -> false;
            };
        }

        private CompilationUnitTree unit() {
            return getCurrentPath().getCompilationUnit();
        }

        private Path file() {
            return root.toAbsolutePath()
                    .relativize(Path.of(unit().getSourceFile().toUri()).toAbsolutePath());
        }

        private int firstLine(Tree tree) {
            return lineAt(known().getStartPosition(unit(), tree));
        }

        private int lastLine(Tree tree) {
            return lineAt(known().getEndPosition(unit(), tree));
        }

        private int lineAt(long position) {
            LineMap lines = unit().getLineMap();
            return position < 0 ? 0 : (int) lines.getLineNumber(position);
        }

        private SourcePositions known() {
            if (positions == null) throw new IllegalStateException("nothing is parsed yet");
            return positions;
        }
    }
}
