package dev.cutaway.tidy;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who calls whom within one class. A lambda counts as called where it is made, and a call through
/// an interface of the class as a call of the class, so that a tree that asks its children is seen.
final class Calls {
    private final Map<String, Set<String>> callees = new LinkedHashMap<>();
    private final Set<String> ownNames = new LinkedHashSet<>();
    private final String self;

    Calls(ClassModel type) {
        self = type.thisClass().asInternalName();
        ownNames.add(self);
        for (ClassEntry face : type.interfaces()) ownNames.add(face.asInternalName());
        for (MethodModel method : type.methods()) callees.put(key(method), new LinkedHashSet<>());
        for (MethodModel method : type.methods()) {
            method.code().ifPresent(code -> code.forEach(it -> note(key(method), it)));
        }
    }

    /// The names of methods that can call themselves, when those that are listed are not followed.
    List<String> recursive(Set<String> listed) {
        List<String> found = new ArrayList<>();
        for (String method : callees.keySet()) {
            if (!listed.contains(nameOf(method)) && reaches(method, listed)) {
                found.add(nameOf(method));
            }
        }
        return found;
    }

    private boolean reaches(String method, Set<String> listed) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(callees.getOrDefault(method, Set.of()));
        while (!next.isEmpty()) {
            String callee = next.pop();
            if (callee.equals(method)) return true;
            if (listed.contains(nameOf(callee)) || !seen.add(callee)) continue;
            next.addAll(callees.getOrDefault(callee, Set.of()));
        }
        return false;
    }

    private void note(String caller, CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> noteCall(caller, call);
            case InvokeDynamicInstruction lambda -> noteLambda(caller, lambda);
            default -> {} // everything else calls nobody
        }
    }

    private void noteCall(String caller, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        boolean superCall = call.opcode() == Opcode.INVOKESPECIAL && !owner.equals(self);
        if (superCall || !ownNames.contains(owner)) return;
        add(caller, call.name().stringValue() + call.type().stringValue());
    }

    private void noteLambda(String caller, InvokeDynamicInstruction lambda) {
        for (Object argument : lambda.bootstrapArgs()) {
            if (argument instanceof DirectMethodHandleDesc handle
                    && internalNameOf(handle.owner()).equals(self)) {
                add(caller, handle.methodName() + handle.lookupDescriptor());
            }
        }
    }

    private void add(String caller, String callee) {
        Set<String> known = callees.get(caller);
        if (known != null && callees.containsKey(callee)) known.add(callee);
    }

    private static String internalNameOf(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.startsWith("L")
                ? descriptor.substring(1, descriptor.length() - 1)
                : descriptor;
    }

    private static String key(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    private static String nameOf(String key) {
        return key.substring(0, key.indexOf('('));
    }
}
