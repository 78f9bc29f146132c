package dev.cutaway.witness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/// A witness that was found, ready to be heard.
final class Testimony {
    private final Method method;
    private final Witness mark;

    Testimony(Method method, Witness mark) {
        this.method = method;
        this.mark = mark;
    }

    String claim() {
        return mark.value();
    }

    /// As a developer would look for it: `JumpWitness.observe`.
    String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    String classesHash() {
        var type = method.getDeclaringClass();
        return new Classes(type.getClassLoader()).hash(List.of(type.getName()));
    }

    Observation hear() {
        try {
            var constructor = method.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            var answer = method.invoke(constructor.newInstance());
            return switch (answer) {
                case Observation observation -> observation;
                case String value -> Observation.seen(value, mark.system(), mark.version(), "");
                case null, default ->
                        throw new IllegalStateException(
                                name() + " must answer a String or an Observation");
            };
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name() + " stopped: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    name() + " needs a constructor and a method without parameters", e);
        }
    }
}
