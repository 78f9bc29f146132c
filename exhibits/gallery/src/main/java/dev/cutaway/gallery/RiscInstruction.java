package dev.cutaway.gallery;

/// One instruction of RV32I, decoded from its word as the unprivileged RISC-V manual has it.
///
/// ```text
///  31       25 24  20 19  15 14  12 11    7 6      0
///  +----------+------+------+------+-------+--------+
///  | funct7   | rs2  | rs1  | f3   | rd    | opcode |  R
///  | imm[11:0]       | rs1  | f3   | rd    | opcode |  I
///  | imm[11:5]| rs2  | rs1  | f3   | imm   | opcode |  S, and B with its bits shuffled
/// ```
record RiscInstruction(Kind kind, int target, int first, int second, int immediate) {
    enum Kind {
        ADDI("addi"),
        ADD("add"),
        SUB("sub"),
        LW("lw"),
        SW("sw"),
        BEQ("beq"),
        BNE("bne"),
        BGE("bge"),
        BLTU("bltu"),
        /// What this small machine does not know. A word of zeros is never an instruction.
        ILLEGAL("illegal");

        private final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    private static final int LOAD = 0x03;
    private static final int OF_IMMEDIATE = 0x13;
    private static final int STORE = 0x23;
    private static final int OF_REGISTERS = 0x33;
    private static final int BRANCH = 0x63;

    static RiscInstruction of(int word) {
        int target = bits(word, 7, 5);
        int first = bits(word, 15, 5);
        int second = bits(word, 20, 5);
        return new RiscInstruction(kind(word), target, first, second, immediate(word));
    }

    private static int bits(int word, int from, int count) {
        return (word >>> from) & ((1 << count) - 1);
    }

    private static Kind kind(int word) {
        int function = bits(word, 12, 3);
        return switch (word & 0x7F) {
            case OF_IMMEDIATE -> function == 0 ? Kind.ADDI : Kind.ILLEGAL;
            case LOAD -> function == 2 ? Kind.LW : Kind.ILLEGAL;
            case STORE -> function == 2 ? Kind.SW : Kind.ILLEGAL;
            case OF_REGISTERS -> arithmetic(function, bits(word, 25, 7));
            case BRANCH -> branch(function);
            default -> Kind.ILLEGAL;
        };
    }

    private static Kind arithmetic(int function, int seven) {
        if (function != 0) return Kind.ILLEGAL;
        return seven == 0 ? Kind.ADD : seven == 0x20 ? Kind.SUB : Kind.ILLEGAL;
    }

    private static Kind branch(int function) {
        return switch (function) {
            case 0 -> Kind.BEQ;
            case 1 -> Kind.BNE;
            case 5 -> Kind.BGE;
            case 6 -> Kind.BLTU;
            default -> Kind.ILLEGAL;
        };
    }

    /// The sign is always bit 31, so that it can be spread before the word is decoded.
    private static int immediate(int word) {
        return switch (word & 0x7F) {
            case STORE -> (word >> 25 << 5) | bits(word, 7, 5);
            case BRANCH ->
                    (word >> 31 << 12)
                            | (bits(word, 7, 1) << 11)
                            | (bits(word, 25, 6) << 5)
                            | (bits(word, 8, 4) << 1);
            default -> word >> 20;
        };
    }

    boolean isBranch() {
        return switch (kind) {
            case BEQ, BNE, BGE, BLTU -> true;
            case ADDI, ADD, SUB, LW, SW, ILLEGAL -> false;
        };
    }

    String mnemonic() {
        return kind.name;
    }

    /// What stands behind the mnemonic; a branch names the address it goes to.
    String operands(int at) {
        return switch (kind) {
            case ADDI -> name(target) + ", " + name(first) + ", " + immediate;
            case ADD, SUB -> name(target) + ", " + name(first) + ", " + name(second);
            case LW -> name(target) + ", " + immediate + "(" + name(first) + ")";
            case SW -> name(second) + ", " + immediate + "(" + name(first) + ")";
            case BEQ, BNE, BGE, BLTU ->
                    name(first) + ", " + name(second) + ", " + Integer.toHexString(at + immediate);
            case ILLEGAL -> "";
        };
    }

    /// What the calling convention calls a register.
    static String name(int register) {
        String few = "zero ra sp gp tp t0 t1 t2 s0 s1 ";
        if (register < 10) {
            int from = 0;
            for (int i = 0; i < register; i++) from = few.indexOf(' ', from) + 1;
            return few.substring(from, few.indexOf(' ', from));
        }
        if (register < 18) return "a" + (register - 10);
        return register < 28 ? "s" + (register - 16) : "t" + (register - 25);
    }
}
