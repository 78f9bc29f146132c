package dev.cutaway.tidy;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads class files and refuses what runs differently in the browser, or not the same twice.
///
/// Fields, record components and the call graph are looked at here, code in [Instructions].
final class Portability {
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> recordNames = new LinkedHashSet<>();
    private final Places places;

    private Portability(Places places) {
        this.places = places;
    }

    /// Everything refused in the class files, permitted places left out.
    static List<Refusal> of(List<Path> classFiles, Places places) throws IOException {
        Portability scan = new Portability(places);
        List<ClassModel> types = new ArrayList<>();
        for (Path file : classFiles) types.add(ClassFile.of().parse(Files.readAllBytes(file)));
        types.stream().filter(Portability::isRecord).forEach(scan::remember);
        types.forEach(scan::read);
        return scan.refusals.stream().filter(it -> !places.permit(it)).distinct().toList();
    }

    static String nameOf(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    private static boolean isRecord(ClassModel type) {
        return type.findAttribute(Attributes.record()).isPresent();
    }

    private void remember(ClassModel type) {
        recordNames.add(type.thisClass().asInternalName());
    }

    private void read(ClassModel type) {
        type.fields().forEach(field -> readField(type, field));
        readComponents(type);
        for (MethodModel method : type.methods()) {
            String name = method.methodName().stringValue();
            if (mentionsFloat(method.methodTypeSymbol())) {
                refuse(Ban.FLOAT, type, name, "a parameter or result");
            }
            method.code().ifPresent(code -> readCode(type, method, code));
        }
        readCalls(type);
    }

    /// A bound is needed if leaving it out leaves a cycle.
    private void readCalls(ClassModel type) {
        Calls calls = new Calls(type);
        Set<String> bounded = places.boundedIn(nameOf(type));
        for (String name : calls.recursive(bounded)) {
            refuse(Ban.RECURSION, type, name, "it can call itself");
        }
        for (String bound : bounded) {
            Set<String> others = new LinkedHashSet<>(bounded);
            others.remove(bound);
            if (!calls.recursive(others).isEmpty()) places.needBound(nameOf(type) + "." + bound);
        }
    }

    private void readCode(ClassModel type, MethodModel method, CodeModel code) {
        String name = method.methodName().stringValue();
        Instructions.read(
                code,
                recordNames,
                (ban, line, seen) ->
                        refusals.add(new Refusal(ban, nameOf(type), name, line, seen)));
    }

    private void readField(ClassModel type, FieldModel field) {
        String name = field.fieldName().stringValue();
        ClassDesc kind = field.fieldTypeSymbol();
        if (isFloat(kind)) refuse(Ban.FLOAT, type, name, "a field");
        boolean ours = !field.flags().has(AccessFlag.SYNTHETIC);
        if (!ours || !field.flags().has(AccessFlag.STATIC)) return;
        if (!field.flags().has(AccessFlag.FINAL)) {
            refuse(Ban.STATE, type, name, "a static field that is not final");
        } else if (Mutable.is(kind)) {
            boolean hidden = field.flags().has(AccessFlag.PRIVATE);
            refuse(hidden ? Ban.TABLE : Ban.STATE, type, name, "static " + kind.displayName());
        }
    }

    private void readComponents(ClassModel type) {
        type.findAttribute(Attributes.record())
                .ifPresent(it -> it.components().forEach(part -> readComponent(type, part)));
    }

    private void readComponent(ClassModel type, RecordComponentInfo part) {
        ClassDesc kind = part.descriptorSymbol();
        if (Mutable.is(kind)) {
            refuse(Ban.COMPONENT, type, part.name().stringValue(), kind.displayName());
        }
    }

    private void refuse(Ban ban, ClassModel type, String member, String seen) {
        refusals.add(new Refusal(ban, nameOf(type), member, 0, seen));
    }

    private static boolean mentionsFloat(MethodTypeDesc type) {
        return isFloat(type.returnType())
                || type.parameterList().stream().anyMatch(Portability::isFloat);
    }

    private static boolean isFloat(ClassDesc type) {
        ClassDesc element = type;
        while (element.isArray()) element = element.componentType();
        return element.equals(ConstantDescs.CD_float);
    }
}
