package dev.cutaway.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {
    @Test
    void quotation_marks_open_and_close() {
        assertThat(Typography.set("\"Yes\", he said (\"no\"); 'well'.", false))
                .isEqualTo("“Yes”, he said (“no”); ‘well’.");
    }

    @Test
    void an_apostrophe_is_no_opening_mark() {
        assertThat(Typography.set("the key's hash, the servers' names", false))
                .isEqualTo("the key’s hash, the servers’ names");
    }

    @Test
    void a_mark_after_code_or_emphasis_closes() {
        assertThat(Typography.set("'s and \"more\"", true)).isEqualTo("’s and “more”");
        assertThat(Typography.set("\" he said", true)).isEqualTo("” he said");
    }

    @Test
    void code_is_left_as_it_is_typed() {
        var markdown = new Markdown();
        assertThat(markdown.html(markdown.parse("It's `it's`.")).strip())
                .isEqualTo("<p>It’s <code>it's</code>.</p>");
    }
}
