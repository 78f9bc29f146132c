package dev.cutaway.gallery;

import dev.cutaway.kernel.World;
import dev.cutaway.picture.Listing;
import dev.cutaway.picture.Listing.Code;
import dev.cutaway.picture.Listing.Column;
import dev.cutaway.picture.Listing.Jump;
import dev.cutaway.picture.Listing.Line;
import dev.cutaway.picture.Listing.Register;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Ten words of RV32I that add up the sizes of four numbers, and forget to stop.
final class SumLoop extends Piece {
    static final Plate PLATE =
            new Plate(
                    "listing",
                    "Listing and registers",
                    "a loop on a two-stage processor",
                    "The wedge is the next instruction, fetched while the last one ran. A taken"
                            + " branch throws the fetched one away.",
                    12,
                    "line.18",
                    SumLoop::new);

    /// Sums |x| over a1 up to a2 into a0. The word of zeros after it is never an instruction.
    private static final List<Integer> PROGRAM =
            List.of(
                    0x00000513,
                    0x0005a283,
                    0x0002d463,
                    0x405002b3,
                    0x00550533,
                    0x00458593,
                    0xfec5e6e3,
                    0x00a62023,
                    0x00000000,
                    0x00000000);

    private static final List<Integer> NUMBERS = List.of(3, -1, 4, -5);
    private static final int CODE_WORDS = 9;
    private static final int STORE = 0x1C;
    private static final int NUMBERS_AT = 4 * PROGRAM.size();
    private static final int SUM = 10;
    private static final int NEXT = 11;
    private static final int END = 12;
    private static final int HELD = 5;

    private final RiscMachine machine;
    private final TreeMap<Integer, Integer> taken = new TreeMap<>();
    private final TreeMap<Integer, Integer> reached = new TreeMap<>();
    private int last = -1;
    private boolean flushed;

    private SumLoop(World world) {
        super(world);
        int[] memory = new int[PROGRAM.size() + NUMBERS.size() + 1];
        for (int i = 0; i < PROGRAM.size(); i++) memory[i] = PROGRAM.get(i);
        for (int i = 0; i < NUMBERS.size(); i++) memory[PROGRAM.size() + i] = NUMBERS.get(i);
        machine = new RiscMachine(memory);
        machine.set(NEXT, NUMBERS_AT);
        machine.set(END, NUMBERS_AT + 4 * NUMBERS.size());
        world.say("", "The first word is fetched.");
        stepAfter(1);
    }

    @Override
    void step() {
        RiscMachine.Done done = machine.step();
        last = done.address();
        flushed = done.taken();
        if (done.instruction().isBranch()) {
            reached.merge(last, 1, Integer::sum);
            taken.merge(last, done.taken() ? 1 : 0, Integer::sum);
        }
        world().fold(machine.register(SUM));
        world().fold(machine.at());
        tell(done);
        if (!machine.isTrapped()) stepAfter(machine.at() == STORE ? HELD : done.taken() ? 2 : 1);
    }

    private void tell(RiscMachine.Done done) {
        String what = done.instruction().mnemonic();
        if (done.trapped()) world().say("processor", "traps: a word of zeros is illegal.");
        else if (done.taken())
            world().say("processor", "takes {} and drops what it fetched.", what);
        else world().say("processor", "does {} at {}.", what, Integer.toHexString(last));
    }

    @Override
    public Scene draw() {
        List<Column> columns =
                List.of(
                        new Column("address", true, "1c:"),
                        new Column("word", true, "00000000"),
                        new Column("opcode", false, "illegal"),
                        new Column("operands", false, "zero, zero, 0"));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < CODE_WORDS; i++) lines.add(line(4 * i));
        Part part = new Part("code", "abs_sum", "What the processor runs.");
        String next = machine.isTrapped() ? "" : id(machine.at());
        Code code = new Code(part, columns, lines, jumps(), next);
        String summary =
                "A loop on RV32I after " + machine.cycles() + " cycles, sum " + hex(SUM) + ".";
        return new Scene(summary, List.of(Listing.of("listing", "Listing", code, registers())));
    }

    private static String id(int address) {
        return "line." + Integer.toHexString(address);
    }

    private Line line(int address) {
        RiscInstruction one = RiscInstruction.of(machine.word(address));
        String at = Integer.toHexString(address);
        Part part = new Part(id(address), at + " " + one.mnemonic(), "One word of the code.");
        List<String> cells =
                List.of(
                        at + ":",
                        hex32(machine.word(address)),
                        one.mnemonic(),
                        one.operands(address));
        return new Line(part, state(address), 0, address == STORE, cells);
    }

    private State state(int address) {
        if (machine.isTrapped() && address == machine.at()) return State.LOST;
        if (address == last) return State.ACTIVE;
        if (flushed && address == last + 4) return State.DEAD;
        return address == machine.at() && !machine.isTrapped() ? State.PENDING : State.IDLE;
    }

    private List<Jump> jumps() {
        List<Jump> jumps = new ArrayList<>();
        for (int i = 0; i < CODE_WORDS; i++) {
            int address = 4 * i;
            RiscInstruction one = RiscInstruction.of(machine.word(address));
            if (!one.isBranch()) continue;
            int times = taken.getOrDefault(address, 0);
            String note = "taken " + times + " of " + reached.getOrDefault(address, 0);
            Part part =
                    new Part(
                            "jump." + Integer.toHexString(address),
                            one.mnemonic() + " at " + Integer.toHexString(address),
                            "Where this branch goes when it is taken.");
            State state = times == 0 ? State.PENDING : State.IDLE;
            String target = id(address + one.immediate());
            jumps.add(new Jump(part, state, id(address), target, note, "taken 4 of 4"));
        }
        return jumps;
    }

    private List<Register> registers() {
        return List.of(
                register("a0", hex(SUM), "The sum so far."),
                register("a1", hex(NEXT), "Where the next number stands."),
                register("a2", hex(END), "Where the numbers end."),
                register("t0", hex(5), "The number in hand."),
                register("pc", hex32(machine.at()), "The address of the next instruction."));
    }

    private static Register register(String name, String text, String sentence) {
        return new Register(
                new Part("register." + name, name, sentence), State.IDLE, text, "00000000");
    }

    private String hex(int register) {
        return hex32(machine.register(register));
    }

    private static String hex32(int word) {
        String digits = Integer.toHexString(word);
        return "0".repeat(8 - digits.length()) + digits;
    }
}
