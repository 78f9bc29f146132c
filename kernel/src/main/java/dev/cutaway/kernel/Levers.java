package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything a hand can do to a model now. One that cannot be pulled now stays listed, with the
/// reason.
public final class Levers {
    private final List<Lever<?>> all = new ArrayList<>();

    /// Names a lever: its id in run texts, and the words on its button.
    public Naming pull(String id, String label) {
        return new Naming(id, label);
    }

    public List<Lever<?>> all() {
        return List.copyOf(all);
    }

    public Optional<Lever<?>> named(String id) {
        for (Lever<?> lever : all) if (lever.id().equals(id)) return Optional.of(lever);
        return Optional.empty();
    }

    public static Levers of(Model model) {
        Levers can = new Levers();
        model.levers(can);
        return can;
    }

    /// A lever ready to be listed. An empty reason means that it can be pulled.
    public record Lever<T>(
            String id,
            String label,
            Form<T> form,
            String suggestion,
            String reason,
            Consumer<T> does) {
        public boolean ready() {
            return reason.isEmpty();
        }

        void pull(String argument) {
            does.accept(form.read(argument));
        }
    }

    /// A lever that has a name and still needs to say what it asks for.
    public final class Naming {
        private final String id;
        private final String label;

        private Naming(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public <T> Asking<T> asking(Form<T> form) {
            return new Asking<>(id, label, form);
        }
    }

    /// A lever that still needs to say what it does.
    public final class Asking<T> {
        private final String id;
        private final String label;
        private final Form<T> form;
        private String suggestion = "";
        private String reason = "";

        private Asking(String id, String label, Form<T> form) {
            this.id = id;
            this.label = label;
            this.form = form;
        }

        /// What stands in the field before the reader writes.
        public Asking<T> suggesting(String text) {
            suggestion = text;
            return this;
        }

        /// The lever cannot be pulled now, and why. The first reason stays.
        public Asking<T> unless(boolean impossible, String why) {
            if (impossible && reason.isEmpty()) reason = why;
            return this;
        }

        public void does(Consumer<T> action) {
            all.add(new Lever<>(id, label, form, suggestion, reason, action));
        }
    }
}
