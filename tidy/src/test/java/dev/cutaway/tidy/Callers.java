package dev.cutaway.tidy;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes class files that do what a line of the signature file forbids, one for each overload, so
/// that no line can be there without biting.
final class Callers {
    private Callers() {}

    static List<byte[]> of(String line) throws IOException {
        if (line.endsWith(".**")) return List.of(using(firstClassOf(line.replace(".**", ""))));
        String[] parts = line.split("#", 2);
        if (parts.length == 1) return List.of(using(classOf(line)));
        Class<?> owner = classOf(parts[0]);
        int open = parts[1].indexOf('(');
        if (open < 0) return List.of(reading(owner, parts[1]));
        String name = parts[1].substring(0, open);
        String arguments = parts[1].substring(open);
        List<byte[]> callers = new ArrayList<>();
        for (Executable target : targets(owner, name)) {
            if (arguments.equals("(**)") || arguments.equals(argumentsOf(target))) {
                callers.add(calling(owner, name, target));
            }
        }
        if (callers.isEmpty()) throw new IllegalStateException("nothing is called " + line);
        return callers;
    }

    private static List<? extends Executable> targets(Class<?> owner, String name) {
        if (name.equals("<init>")) return List.of(owner.getDeclaredConstructors());
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && !it.isSynthetic())
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .toList();
    }

    private static String argumentsOf(Executable target) {
        return Arrays.stream(target.getParameterTypes())
                .map(Class::getCanonicalName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    /// Any method will do to show that the whole class is refused.
    private static byte[] using(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                return calling(type, method.getName(), method);
            }
        }
        return calling(type, "<init>", type.getDeclaredConstructors()[0]);
    }

    private static byte[] reading(Class<?> owner, String field) {
        try {
            Field found = owner.getField(field);
            ClassDesc type = found.getType().describeConstable().orElseThrow();
            return caller(code -> code.getstatic(descOf(owner), field, type).pop());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(owner + " has no " + field, e);
        }
    }

    private static byte[] calling(Class<?> owner, String name, Executable target) {
        MethodTypeDesc type =
                MethodTypeDesc.of(
                        target instanceof Method it
                                ? descOf(it.getReturnType())
                                : ConstantDescs.CD_void,
                        Arrays.stream(target.getParameterTypes()).map(Callers::descOf).toList());
        return caller(code -> call(code, owner, name, target, type));
    }

    /// Nobody runs or verifies this code, so it needs no arguments on the stack.
    private static void call(
            CodeBuilder code, Class<?> owner, String name, Executable target, MethodTypeDesc type) {
        ClassDesc desc = descOf(owner);
        if (Modifier.isStatic(target.getModifiers())) {
            code.invokestatic(desc, name, type, owner.isInterface());
        } else if (target instanceof Constructor<?>) {
            code.invokespecial(desc, name, type);
        } else if (owner.isInterface()) {
            code.invokeinterface(desc, name, type);
        } else {
            code.invokevirtual(desc, name, type);
        }
    }

    private static byte[] caller(Consumer<CodeBuilder> body) {
        ClassFile.StackMapsOption unverified = ClassFile.StackMapsOption.DROP_STACK_MAPS;
        return ClassFile.of(unverified)
                .build(
                        ClassDesc.of("planted.Caller"),
                        type ->
                                type.withMethodBody(
                                        "call",
                                        ConstantDescs.MTD_void,
                                        ClassFile.ACC_STATIC,
                                        code -> body.accept(code.nop())));
    }

    private static ClassDesc descOf(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> firstClassOf(String home) throws IOException {
        Path folder =
                FileSystems.getFileSystem(URI.create("jrt:/"))
                        .getPath("modules/java.base", home.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".class") && !it.contains("$"))
                    .sorted()
                    .findFirst()
                    .map(it -> classOf(home + "." + it.replace(".class", "")))
                    .orElseThrow();
        }
    }
}
