package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgTest {
    @Test
    void every_mark_is_written_as_a_browser_writes_it() {
        Drawing drawing =
                new Drawing(
                        20,
                        10,
                        100,
                        "a <b> & \"c\"",
                        List.of(
                                new Mark.Box("k", "p", "wash", 100, 250, 1005, -10),
                                new Mark.Dot("d", "", "point", 0, 0, 150),
                                new Mark.Path("w", "p", "tick id1", "M1 2L3 4"),
                                new Mark.Words("t", "p", "label mid", 100, 100, "1 < 2 & \"x\"")),
                        List.of(),
                        List.of());
        assertThat(Svg.of(drawing))
                .isEqualTo(
                        "<svg class=\"drawing\" viewBox=\"0 0 20 10\" width=\"20\" height=\"10\" role=\"img\""
                                + " aria-label=\"a &lt;b&gt; &amp; &quot;c&quot;\">"
                                + "<rect data-key=\"k\" data-part=\"p\" class=\"wash\" x=\"1\" y=\"2.5\" width=\"10.05\""
                                + " height=\"-0.1\"></rect>"
                                + "<circle data-key=\"d\" class=\"point\" cx=\"0\" cy=\"0\" r=\"1.5\"></circle>"
                                + "<path data-key=\"w\" data-part=\"p\" class=\"tick id1\" d=\"M1 2L3 4\"></path>"
                                + "<text data-key=\"t\" data-part=\"p\" class=\"label mid\" x=\"1\" y=\"1\">"
                                + "1 &lt; 2 &amp; \"x\"</text></svg>");
    }

    @Test
    void lengths_have_at_most_two_decimals_and_none_for_show() {
        assertThat(
                        List.of(
                                Pixels.text(1250),
                                Pixels.text(1200),
                                Pixels.text(-5),
                                Pixels.text(99.999)))
                .isEqualTo(List.of("12.5", "12", "-0.05", "100"));
    }
}
