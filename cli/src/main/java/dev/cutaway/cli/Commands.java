package dev.cutaway.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands, and tells each where the repository is.
record Commands(Home home) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(home));
        }
        if (type == ListCommand.class) {
            return type.cast(new ListCommand(home));
        }
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(home));
        }
        if (type == DrawCommand.class) {
            return type.cast(new DrawCommand(home));
        }
        if (type == ExploreCommand.class) {
            return type.cast(new ExploreCommand(home));
        }
        if (type == VerifyCommand.class) {
            return type.cast(new VerifyCommand(home));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
