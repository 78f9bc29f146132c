package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.gallery.RiscInstruction.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumLoopTest {
    /// Words as GNU as writes them.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    00a00513 | addi | a0, zero, 10
                    fff50513 | addi | a0, a0, -1
                    00b50533 | add  | a0, a0, a1
                    40b50533 | sub  | a0, a0, a1
                    0005a283 | lw   | t0, 0(a1)
                    ffc12083 | lw   | ra, -4(sp)
                    00112623 | sw   | ra, 12(sp)
                    00b50463 | beq  | a0, a1, 48
                    fe051ee3 | bne  | a0, zero, 3c
                    """)
    void words_are_decoded_as_the_assembler_wrote_them(String word, String name, String operands) {
        RiscInstruction one = RiscInstruction.of(Integer.parseUnsignedInt(word, 16));
        assertThat(one.mnemonic()).isEqualTo(name);
        assertThat(one.operands(0x40)).isEqualTo(operands);
    }

    @Test
    void a_word_of_zeros_and_one_of_ones_are_illegal() {
        assertThat(RiscInstruction.of(0).kind()).isEqualTo(Kind.ILLEGAL);
        assertThat(RiscInstruction.of(-1).kind()).isEqualTo(Kind.ILLEGAL);
    }

    @Test
    void register_zero_stays_zero() {
        RiscMachine machine = new RiscMachine(new int[] {0x00700013});
        machine.step();
        assertThat(machine.register(0)).isZero();
    }

    @Test
    void registers_have_the_names_of_the_calling_convention() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 32; i++) names.append(RiscInstruction.name(i)).append(' ');
        assertThat(names.toString())
                .isEqualTo(
                        "zero ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5 a6 a7 s2 s3 s4 s5 s6 s7"
                                + " s8 s9 s10 s11 t3 t4 t5 t6 ");
    }
}
