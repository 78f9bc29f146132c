package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopsTest {
    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void a_block_of_the_key_stream_is_that_of_rfc_8439_section_2_3_2() {
        byte[] key = bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        byte[] nonce = bytes("000000090000004a00000000");
        assertThat(Hex.of(ChaCha20.block(key, 1, nonce)))
                .isEqualTo(
                        "10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e"
                                + "d2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e");
    }

    @Test
    void words_sum_to_what_rfc_1071_section_3_says() {
        byte[] words = bytes("0001f203f4f5f6f7");
        assertThat(InternetChecksum.sum(words, 0, 8)).isEqualTo(0xDDF2);
        assertThat(InternetChecksum.of(words, 0, 8)).isEqualTo(0x220D);
    }

    @Test
    void one_changed_word_updates_the_checksum_as_rfc_1624_section_4_says() {
        assertThat(InternetChecksum.updated(0xDD2F, 0x5555, 0x3285)).isEqualTo(0x0000);
    }

    @Test
    void an_updated_checksum_is_the_one_computed_anew() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            Datagram datagram = new Datagram(new byte[] {1, 2, 3, 4}, 6);
            datagram.write(random.nextInt(65536), 2 + random.nextInt(254), 1, random.nextInt());
            datagram.writeChecksum();
            datagram.age();
            assertThat(datagram.isSound()).isTrue();
            Datagram again = datagram.copy();
            again.writeChecksum();
            assertThat(datagram.checksum()).isEqualTo(again.checksum());
        }
    }

    @Test
    void every_flipped_bit_of_a_header_is_found() {
        for (int bit = 0; bit < 8 * Datagram.HEADER_BYTES; bit++) {
            Datagram datagram = new Datagram(new byte[] {1, 2, 3, 4}, 6);
            datagram.write(7, 64, 0x0A000001, 0x0A000002);
            datagram.writeChecksum();
            datagram.flip(bit);
            assertThat(datagram.isSound()).as("bit " + bit).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 42})
    void what_arrives_is_what_was_written(int seed) {
        Player<Piece> player =
                new Player<>(EXHIBIT, Run.parse(EXHIBIT, "gallery/seed=" + seed + "/piece=bytes"));
        Hops end = (Hops) player.at(player.events());
        int header = 2 * Datagram.HEADER_BYTES;
        assertThat(end.wire.hex().substring(header)).isEqualTo(end.plain.hex().substring(header));
        assertThat(end.wire.timeToLive()).isEqualTo(end.plain.timeToLive() - 3);
        assertThat(end.wire.isSound()).isTrue();
    }
}
