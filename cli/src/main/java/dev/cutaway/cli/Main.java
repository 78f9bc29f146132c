package dev.cutaway.cli;

import dev.cutaway.kernel.Trouble;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The `cutaway` command. Exit codes: 0 done, 1 something is wrong here, 2 the command was not
/// understood.
@Command(
        name = "cutaway",
        description = "Working models of the systems that carry the web.",
        subcommands = {
            ServeCommand.class,
            ListCommand.class,
            RunCommand.class,
            DrawCommand.class,
            ExploreCommand.class,
            VerifyCommand.class,
            GenerateCompletion.class
        },
        mixinStandardHelpOptions = true,
        version = "cutaway 0.1.0",
        footer = {"", "Example: ./cutaway serve%n"})
public final class Main implements Callable<Integer> {
    static final int WRONG = 1;
    static final int NOT_UNDERSTOOD = 2;

    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        System.exit(execute(Home.ofThisJvm(), out, err, arguments));
    }

    /// Sentences have quotation marks that not every locale can print; a terminal of today can.
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static int execute(Home home, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main(), new Commands(home))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::tell)
                .execute(arguments);
    }

    /// What a person can mend is told as a sentence. Anything else is our fault and keeps its
    /// trace.
    private static int tell(Exception problem, CommandLine line, CommandLine.ParseResult ignored)
            throws Exception {
        return switch (problem) {
            case Trouble trouble -> {
                line.getErr().println(Troubles.shown(trouble));
                yield NOT_UNDERSTOOD;
            }
            case Sentence sentence -> {
                line.getErr().println("cutaway: " + sentence.getMessage());
                yield sentence.exitCode();
            }
            default -> throw problem;
        };
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
