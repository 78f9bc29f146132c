package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncapsulationTest {
    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();

    @Test
    void the_check_sequence_is_the_crc_of_the_jdk() {
        SplittableRandom random = new SplittableRandom(1);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            CRC32 expected = new CRC32();
            expected.update(bytes);
            assertThat(Crc32.of(bytes, length)).isEqualTo((int) expected.getValue());
        }
    }

    @Test
    void digits_one_to_nine_give_the_published_check_value() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc32.of(digits, digits.length)).isEqualTo(0xCBF43926);
    }

    @Test
    void every_flipped_bit_of_a_frame_is_found() {
        byte[] payload = "any payload".getBytes(StandardCharsets.US_ASCII);
        int bits = 8 * new EthernetFrame(payload).size();
        for (int bit = 0; bit < bits; bit++) {
            EthernetFrame frame = new EthernetFrame(payload);
            frame.writeFcs();
            frame.flip(bit);
            assertThat(frame.isSound()).as("bit " + bit).isFalse();
        }
    }

    @Test
    void a_segment_sums_to_ffff_with_its_own_addresses_only() {
        for (String text : new String[] {"", "a", "ab", Encapsulation.REQUEST}) {
            TcpSegment segment = new TcpSegment(text);
            segment.write(50_000, 80, 123_456_789, 1);
            segment.writeChecksum(0xAC100A63, 0xAC100A0C);
            assertThat(segment.sum(0xAC100A63, 0xAC100A0C)).isEqualTo(0xFFFF);
            assertThat(segment.sum(0xAC100A63, 0xAC100A0D)).isNotEqualTo(0xFFFF);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 42})
    void what_is_read_is_what_was_asked(int seed) {
        Player<Piece> player =
                new Player<>(EXHIBIT, Run.parse(EXHIBIT, "gallery/seed=" + seed + "/piece=layers"));
        Encapsulation end = (Encapsulation) player.at(player.events());
        assertThat(end.read).isEqualTo(Encapsulation.REQUEST);
        assertThat(end.frame.size()).isEqualTo(14 + 20 + 20 + 37 + 4);
        assertThat(end.frame.isSound()).isTrue();
    }
}
