package dev.cutaway.tidy;

import java.lang.constant.ClassDesc;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Which types of the JDK can change under the reader's hands.
final class Mutable {
    private static final Set<String> OTHERS =
            Set.of("java.util.BitSet", "java.util.Date", "java.lang.StringBuilder");

    private Mutable() {}

    /// Arrays, and the collections that say in their type that they can change. A `List` may be
    /// either, and is taken to be a copy, which is what the house rules ask for.
    static boolean is(ClassDesc type) {
        if (type.isArray()) return true;
        if (type.isPrimitive()) return false;
        String name = nameOf(type);
        return OTHERS.contains(name)
                || (name.startsWith("java.util.") && isConcreteCollection(name));
    }

    static String nameOf(ClassDesc type) {
        return type.packageName().isEmpty()
                ? type.displayName()
                : type.packageName() + "." + type.displayName();
    }

    private static boolean isConcreteCollection(String name) {
        try {
            Class<?> type = Class.forName(name, false, Mutable.class.getClassLoader());
            boolean holds =
                    Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
            return holds && !type.isInterface();
        } catch (ClassNotFoundException _) {
            return false; // a nested type of the JDK: none of them is a collection to declare
        }
    }
}
