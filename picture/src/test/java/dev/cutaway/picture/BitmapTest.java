package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitmapTest {
    private static final String HEAD = "data:image/png;base64,";

    private static BufferedImage decode(String address) throws IOException {
        assertThat(address).startsWith(HEAD);
        byte[] bytes = Base64.getDecoder().decode(address.substring(HEAD.length()));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,3", "16,2", "401,399"})
    void a_decoder_of_others_sees_every_level(int columns, int rows) throws IOException {
        Random chance = new Random(columns);
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < columns * rows; i++)
            levels.append(Character.forDigit(chance.nextInt(16), 16));
        BufferedImage image = decode(Bitmap.of(columns, levels.toString()));
        assertThat(image.getWidth()).isEqualTo(columns);
        assertThat(image.getHeight()).isEqualTo(rows);
        for (int i = 0; i < columns * rows; i++) {
            int alpha = image.getRGB(i - i / columns * columns, i / columns) >>> 24;
            assertThat(alpha / 17).isEqualTo(Character.digit(levels.charAt(i), 16));
        }
    }

    /// The same text stands in bitmap.test.ts: both painters write these bytes.
    @Test
    void its_bytes_are_fixed() {
        assertThat(Bitmap.of(3, "01234567f"))
                .isEqualTo(
                        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAMAAAADBAMAAA"
                                + "CkBqiMAAAAMFBMVEUAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                                + "AAAAAAAAAAAAAAAAAAAABaPxwLAAAAEHRSTlMAESIzRFVmd4iZqrvM3e7/dp"
                                + "UBFQAAABRJREFUeAEBCQD2/wABIAA0UABn8ATzAf15f891AAAAAElFTkSuQmCC");
    }
}
