package dev.cutaway.picture.stage;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Java records and sealed interfaces as TypeScript: a union with a tag `k` for each sealed
/// interface.
final class TypeScript {
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    static String of(Class<?> root) {
        TypeScript types = new TypeScript();
        types.visit(root);
        return "// Generated from "
                + root.getName()
                + " by its tests. Do not edit.\n"
                + types.seen.stream().map(TypeScript::declaration).collect(Collectors.joining());
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            visit(parameterized.getActualTypeArguments()[0]);
            return;
        }
        Class<?> shape = (Class<?>) type;
        if (shape.isPrimitive()
                || shape == String.class
                || shape == Integer.class
                || !seen.add(shape)) return;
        if (shape.isSealed()) for (Class<?> one : shape.getPermittedSubclasses()) visit(one);
        if (shape.isRecord())
            for (RecordComponent part : shape.getRecordComponents()) visit(part.getGenericType());
    }

    private static String declaration(Class<?> shape) {
        String head = "\nexport type " + shape.getSimpleName() + " = ";
        if (shape.isSealed()) return head + union(shape.getPermittedSubclasses()) + ";\n";
        if (shape.isEnum()) {
            return head
                    + Arrays.stream(shape.getEnumConstants())
                            .map(one -> "\"" + one + "\"")
                            .collect(Collectors.joining(" | "))
                    + ";\n";
        }
        StringBuilder out =
                new StringBuilder("\nexport interface " + shape.getSimpleName() + " {\n");
        if (tagged(shape)) out.append("  readonly k: \"").append(tag(shape)).append("\";\n");
        for (RecordComponent part : shape.getRecordComponents()) {
            out.append("  readonly ")
                    .append(part.getName())
                    .append(": ")
                    .append(name(part.getGenericType()))
                    .append(";\n");
        }
        return out.append("}\n").toString();
    }

    private static String union(Class<?>... shapes) {
        return Arrays.stream(shapes).map(Class::getSimpleName).collect(Collectors.joining(" | "));
    }

    static boolean tagged(Class<?> record) {
        return Arrays.stream(record.getInterfaces()).anyMatch(Class::isSealed);
    }

    static String tag(Class<?> record) {
        return record.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return "readonly " + name(list.getActualTypeArguments()[0]) + "[]";
        }
        if (type == int.class || type == long.class || type == Integer.class) return "number";
        if (type == boolean.class) return "boolean";
        if (type == String.class) return "string";
        if (type instanceof Class<?> shape) return shape.getSimpleName();
        throw new IllegalArgumentException("no TypeScript for " + type);
    }
}
