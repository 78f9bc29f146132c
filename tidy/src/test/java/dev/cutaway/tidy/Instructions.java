package dev.cutaway.tidy;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the code of one method, an instruction at a time with the one before it in mind.
final class Instructions {
    /// Told of what was seen.
    interface Listener {
        void refuse(Ban ban, int line, String seen);
    }

    private static final Set<String> DIVIDERS =
            Set.of("java/lang/Math", "java/lang/Integer", "java/lang/Long");
    private static final Set<String> DIVISIONS =
            Set.of(
                    "floorDiv",
                    "floorMod",
                    "ceilDiv",
                    "ceilMod",
                    "floorDivExact",
                    "ceilDivExact",
                    "divideExact",
                    "divideUnsigned",
                    "remainderUnsigned");
    private static final Set<String> HASHED = Set.of("java/lang/Object", "java/lang/Record");
    private static final Set<String> SORTED_VIEWS =
            Set.of(
                    "java/util/SortedMap",
                    "java/util/NavigableMap",
                    "java/util/SortedSet",
                    "java/util/NavigableSet");
    private static final Set<String> DEQUES =
            Set.of("java/util/ArrayDeque", "java/util/Deque", "java/util/Queue");
    private static final Set<String> DEQUE_TRAPS =
            Set.of("removeIf", "removeAll", "retainAll", "reversed");
    private static final Set<String> ORDERS =
            Set.of("iterator", "stream", "spliterator", "toString", "forEach", "toArray");

    private final Set<String> recordNames;
    private final Listener listener;
    private int line;
    private @Nullable Instruction previous;

    private Instructions(Set<String> recordNames, Listener listener) {
        this.recordNames = recordNames;
        this.listener = listener;
    }

    static void read(CodeModel code, Set<String> recordNames, Listener listener) {
        Instructions reader = new Instructions(recordNames, listener);
        code.forEach(reader::read);
    }

    private void read(CodeElement element) {
        switch (element) {
            case LineNumber number -> line = number.line();
            case LabelTarget _ -> previous = null; // a jump may come here with another divisor
            case Instruction instruction -> {
                readOpcode(instruction);
                readOperands(instruction);
                previous = instruction;
            }
            default -> {} // tables that the code refers to
        }
    }

    private void readOpcode(Instruction instruction) {
        String opcode = instruction.opcode().name().toLowerCase(Locale.ROOT);
        switch (instruction.opcode()) {
            case D2I, D2L, F2I, F2L -> refuse(Ban.CAST, opcode);
            case DREM, FREM -> refuse(Ban.REMAINDER, opcode);
            case IDIV, LDIV, IREM, LREM -> readDivision(opcode);
            default -> {} // the others give the same everywhere, or are floats
        }
        if (isFloat(instruction)) refuse(Ban.FLOAT, opcode);
    }

    private static boolean isFloat(Instruction instruction) {
        Opcode opcode = instruction.opcode();
        boolean made = opcode == Opcode.I2F || opcode == Opcode.L2F || opcode == Opcode.D2F;
        return made || opcode.name().startsWith("F") || typeOf(instruction) == TypeKind.FLOAT;
    }

    /// The type in the operand of an instruction, where the opcode does not tell it.
    private static TypeKind typeOf(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction constant -> constant.typeKind();
            case NewPrimitiveArrayInstruction array -> array.typeKind();
            default -> TypeKind.VOID;
        };
    }

    private void readDivision(String seen) {
        boolean safe =
                previous instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof Number divisor
                        && divisor.longValue() != 0;
        if (!safe) refuse(Ban.DIVISION, seen);
    }

    private void readOperands(Instruction instruction) {
        switch (instruction) {
            case InvokeInstruction call ->
                    readCall(call.owner().asInternalName(), call.name().stringValue());
            case InvokeDynamicInstruction lambda -> readLambda(lambda);
            case FieldInstruction store when store.opcode() == Opcode.PUTSTATIC ->
                    readStaticStore(store);
            default -> {} // no name of another class
        }
    }

    private void readCall(String owner, String name) {
        String seen = owner.replace('/', '.') + "." + name;
        if (DIVIDERS.contains(owner) && DIVISIONS.contains(name)) readDivision(seen);
        if (HASHED.contains(owner) || recordNames.contains(owner)) {
            if (name.equals("hashCode")) refuse(Ban.HASH, seen);
        }
        if (owner.equals("java/util/PriorityQueue") && ORDERS.contains(name)) {
            refuse(Ban.ORDER, seen);
        }
        if (SORTED_VIEWS.contains(owner) && name.equals("clear")) refuse(Ban.VIEW, seen);
        if (DEQUES.contains(owner) && DEQUE_TRAPS.contains(name)) refuse(Ban.DEQUE, seen);
    }

    private void readLambda(InvokeDynamicInstruction lambda) {
        for (Object argument : lambda.bootstrapArgs()) {
            if (argument instanceof DirectMethodHandleDesc handle) {
                previous = null; // the divisor of a method reference is never known
                readCall(Mutable.nameOf(handle.owner()).replace('.', '/'), handle.methodName());
            }
        }
    }

    /// A collection behind an interface: its constructor's call stands right before the store.
    private void readStaticStore(FieldInstruction store) {
        if (previous instanceof InvokeInstruction call
                && call.name().equalsString("<init>")
                && Mutable.is(call.owner().asSymbol())) {
            refuse(Ban.TABLE, "static " + store.name().stringValue());
        }
    }

    private void refuse(Ban ban, String seen) {
        listener.refuse(ban, line, seen);
    }
}
