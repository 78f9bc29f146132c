package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.gallery.BytePairs.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    /// The words and counts of the listing in Sennrich, Haddow and Birch, section 3.2.
    private static BytePairs paper() {
        LinkedHashMap<String, Integer> words = new LinkedHashMap<>();
        words.put("low·", 5);
        words.put("lower·", 2);
        words.put("newest·", 6);
        words.put("widest·", 3);
        return new BytePairs(words);
    }

    private static BytePairs learned(int merges) {
        BytePairs pairs = paper();
        for (int i = 0; i < merges; i++) pairs.best().ifPresent(pairs::merge);
        return pairs;
    }

    @Test
    void the_first_merges_are_those_of_the_paper() {
        assertThat(learned(5).merges())
                .containsExactly(
                        new Pair("e", "s", 9),
                        new Pair("es", "t", 9),
                        new Pair("est", "·", 9),
                        new Pair("l", "o", 7),
                        new Pair("lo", "w", 7));
    }

    @Test
    void what_was_learned_cuts_words_as_it_cut_those_it_was_learned_from() {
        BytePairs pairs = learned(9);
        for (String word : List.of("low·", "lower·", "newest·", "widest·"))
            assertThat(pairs.encode(word, pairs.merges().size())).isEqualTo(pairs.symbols(word));
        assertThat(pairs.encode("lowest·", 9)).containsExactly("low", "est·");
    }

    @Test
    void tokens_are_the_word_again() {
        BytePairs pairs = learned(20);
        assertThat(String.join("", pairs.encode("slowest·", pairs.merges().size())))
                .isEqualTo("slowest·");
        assertThat(pairs.best()).isEmpty();
    }

    @Test
    void three_of_a_kind_are_merged_from_the_left() {
        assertThat(BytePairs.merged(List.of("a", "a", "a"), new Pair("a", "a", 0)))
                .containsExactly("aa", "a");
    }
}
