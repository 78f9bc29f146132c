package dev.cutaway.gallery;

/// A processor with two stages: while one instruction is done, the next word is fetched. A branch
/// that is taken throws the fetched word away, and that costs a cycle.
final class RiscMachine {
    private static final int REGISTERS = 32;

    private final int[] memory;
    private final int[] registers = new int[REGISTERS];
    private int at;
    private long cycles;
    private boolean trapped;

    /// The memory is words from address 0. Execution begins there.
    RiscMachine(int[] memory) {
        this.memory = memory.clone();
    }

    /// What one instruction did.
    record Done(int address, RiscInstruction instruction, boolean taken, boolean trapped) {}

    int at() {
        return at;
    }

    long cycles() {
        return cycles;
    }

    int word(int address) {
        return memory[address >>> 2];
    }

    int register(int number) {
        return registers[number];
    }

    void set(int register, int value) {
        if (register != 0) registers[register] = value;
    }

    boolean isTrapped() {
        return trapped;
    }

    /// Does the next instruction. An illegal one changes nothing but that the machine is trapped.
    Done step() {
        int address = at;
        RiscInstruction now = RiscInstruction.of(word(address));
        boolean taken = now.isBranch() && holds(now);
        cycles += taken ? 2 : 1;
        trapped = now.kind() == RiscInstruction.Kind.ILLEGAL;
        if (!trapped) {
            execute(now);
            at = address + (taken ? now.immediate() : 4);
        }
        return new Done(address, now, taken, trapped);
    }

    private void execute(RiscInstruction now) {
        int first = registers[now.first()];
        int second = registers[now.second()];
        switch (now.kind()) {
            case ADDI -> set(now.target(), first + now.immediate());
            case ADD -> set(now.target(), first + second);
            case SUB -> set(now.target(), first - second);
            case LW -> set(now.target(), word(first + now.immediate()));
            case SW -> memory[(first + now.immediate()) >>> 2] = second;
            case BEQ, BNE, BGE, BLTU, ILLEGAL -> {}
        }
    }

    private boolean holds(RiscInstruction branch) {
        int first = registers[branch.first()];
        int second = registers[branch.second()];
        return switch (branch.kind()) {
            case BEQ -> first == second;
            case BNE -> first != second;
            case BGE -> first >= second;
            case BLTU -> Integer.compareUnsigned(first, second) < 0;
            case ADDI, ADD, SUB, LW, SW, ILLEGAL -> false;
        };
    }
}
