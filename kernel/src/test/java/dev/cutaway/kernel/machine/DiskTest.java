package dev.cutaway.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Rig;
import dev.cutaway.kernel.World;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What a crash leaves on a disk.
class DiskTest {
    private static final int SEEDS = 2_000;

    private record Nothing() implements Message {
        @Override
        public String words() {
            return "";
        }
    }

    private static final class Idle extends Program<Nothing> {
        @Override
        protected void hear(Id from, Nothing message) {}
    }

    /// One machine, whose disk the test writes itself.
    private static final class Bench implements Model {
        private final Machines<Nothing> machines;

        Bench(World world) {
            machines = new Machines<>(world, List.of("m"), _ -> new Idle());
            machines.boot();
        }

        Machine<Nothing> machine() {
            return machines.all().getFirst();
        }

        @Override
        public void levers(Levers can) {
            machines.faults().crashes(can);
        }

        @Override
        public void guarantees(Guarantees promise) {}
    }

    /// What is read after a crash, over many seeds.
    private static Set<String> outcomes(Consumer<Disk> writes, Function<Disk, String> reads) {
        Set<String> outcomes = new TreeSet<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Machine<Nothing> machine = Rig.of(0, Bench::new).play(seed, "").at(0).machine();
            writes.accept(machine.disk());
            machine.crash();
            machine.restart();
            outcomes.add(reads.apply(machine.disk()));
        }
        return outcomes;
    }

    private static void append(Disk disk, String letters) {
        letters.chars().forEach(it -> disk.<String>journal("log").append(Character.toString(it)));
    }

    private static void cut(Disk disk, int to) {
        disk.<String>journal("log").truncate(to);
    }

    private static String log(Disk disk) {
        return String.join("", disk.<String>journal("log").entries());
    }

    @Test
    void what_was_flushed_is_there() {
        assertThat(
                        outcomes(
                                disk -> {
                                    append(disk, "abc");
                                    disk.flush();
                                },
                                DiskTest::log))
                .containsExactly("abc");
    }

    @Test
    void of_what_was_not_flushed_any_beginning_may_be_there() {
        assertThat(
                        outcomes(
                                disk -> {
                                    append(disk, "ab");
                                    disk.flush();
                                    append(disk, "cde");
                                },
                                DiskTest::log))
                .containsExactly("ab", "abc", "abcd", "abcde");
    }

    @Test
    void a_cut_that_was_not_flushed_may_have_happened_or_not() {
        assertThat(
                        outcomes(
                                disk -> {
                                    append(disk, "abcd");
                                    disk.flush();
                                    cut(disk, 2);
                                },
                                DiskTest::log))
                .containsExactly("ab", "abcd");
    }

    /// `abcd` was flushed; `x` and `y` lie over `b` and `c`. If `x` is not there, `b` may be, and
    /// then `c` and `d` only where `y` is not there either. If `x` is there, `c` and `d` are known
    /// to be older, and are not taken for its successors.
    @Test
    void what_overwrites_what_was_cut_leaves_the_one_or_the_other() {
        assertThat(
                        outcomes(
                                disk -> {
                                    append(disk, "abcd");
                                    disk.flush();
                                    cut(disk, 1);
                                    append(disk, "xy");
                                },
                                DiskTest::log))
                .containsExactly("a", "ab", "abcd", "ax", "axy");
    }

    @Test
    void a_flushed_cut_is_final() {
        assertThat(
                        outcomes(
                                disk -> {
                                    append(disk, "abcd");
                                    disk.flush();
                                    cut(disk, 1);
                                    disk.flush();
                                },
                                DiskTest::log))
                .containsExactly("a");
    }

    @Test
    void a_later_flush_does_not_bring_back_what_a_failed_one_lost() {
        assertThat(
                        outcomes(
                                disk -> {
                                    append(disk, "a");
                                    disk.flush();
                                    append(disk, "b");
                                    disk.fail(true);
                                    disk.flush();
                                    disk.fail(false);
                                    append(disk, "c");
                                    disk.flush();
                                },
                                DiskTest::log))
                .containsExactly("a");
    }

    @Test
    void nothing_counts_as_safe_beyond_what_a_failed_flush_lost() {
        Disk disk = Rig.of(0, Bench::new).play(1, "").at(0).machine().disk();
        append(disk, "abc");
        disk.flush();
        cut(disk, 1);
        append(disk, "d");
        assertThat(disk.journal("log").safe()).isEqualTo(1);
        disk.fail(true);
        disk.flush();
        assertThat(disk.journal("log").safe()).isEqualTo(1);
    }

    @Test
    void a_cut_and_a_flush_heal_what_a_failed_one_lost() {
        assertThat(
                        outcomes(
                                disk -> {
                                    append(disk, "ab");
                                    disk.fail(true);
                                    disk.flush();
                                    disk.fail(false);
                                    cut(disk, 0);
                                    append(disk, "xy");
                                    disk.flush();
                                },
                                DiskTest::log))
                .containsExactly("xy");
    }

    @Test
    void a_value_is_the_old_or_the_new_one() {
        assertThat(
                        outcomes(
                                disk -> {
                                    disk.value("term", 1).set(2);
                                    disk.flush();
                                    disk.value("term", 1).set(3);
                                    disk.value("term", 1).set(4);
                                },
                                disk -> disk.value("term", 1).get().toString()))
                .containsExactly("2", "4");
    }

    @Test
    void a_disk_that_lies_keeps_what_chance_left() {
        assertThat(
                        outcomes(
                                disk -> {
                                    disk.lie(true);
                                    append(disk, "ab");
                                    disk.flush();
                                },
                                DiskTest::log))
                .containsExactly("", "a", "ab");
    }

    /// Eight bytes 1 lay there, and eight bytes 2 were written over them.
    @Test
    void a_raw_sector_is_old_new_torn_or_garbage() {
        Set<String> kinds =
                outcomes(
                        disk -> {
                            Sectors raw = disk.sectors("raw", 3, 8);
                            raw.write(1, filled(1));
                            disk.flush();
                            raw.write(1, filled(2));
                        },
                        disk -> kind(disk.sectors("raw", 3, 8).read(1)));
        assertThat(kinds).containsExactly("garbage", "new", "old", "torn");
    }

    private static byte[] filled(int with) {
        byte[] bytes = new byte[8];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static String kind(byte[] bytes) {
        if (Arrays.equals(bytes, filled(1))) return "old";
        if (Arrays.equals(bytes, filled(2))) return "new";
        int news = 0;
        while (news < bytes.length && bytes[news] == 2) news++;
        for (int i = news; i < bytes.length; i++) if (bytes[i] != 1) return "garbage";
        return "torn";
    }

    @Test
    void sectors_that_were_not_written_stay_as_they_are() {
        assertThat(
                        outcomes(
                                disk -> disk.sectors("raw", 2, 8).write(0, filled(2)),
                                disk -> Arrays.toString(disk.sectors("raw", 2, 8).read(1))))
                .containsExactly(Arrays.toString(new byte[8]));
    }

    @Test
    void corruption_of_raw_sectors_is_silent_and_of_all_else_noticed() {
        Machine<Nothing> machine = Rig.of(0, Bench::new).play(1, "").at(0).machine();
        Sectors raw = machine.disk().sectors("raw", 1, 8);
        raw.write(0, filled(1));
        machine.disk().flush();
        assertThat(machine.disk().corrupt()).isTrue();
        assertThat(kind(raw.read(0))).isEqualTo("garbage");
        assertThat(machine.disk().isDamaged()).isFalse();

        Machine<Nothing> other = Rig.of(0, Bench::new).play(1, "").at(0).machine();
        assertThat(other.disk().corrupt()).isFalse();
        append(other.disk(), "a");
        other.disk().flush();
        assertThat(other.disk().corrupt()).isTrue();
        other.crash();
        assertThat(other.restart()).isFalse();
        other.disk().wipe();
        assertThat(other.restart()).isTrue();
        assertThat(log(other.disk())).isEmpty();
    }
}
