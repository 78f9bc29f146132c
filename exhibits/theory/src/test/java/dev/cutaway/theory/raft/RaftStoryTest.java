package dev.cutaway.theory.raft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Purity;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.proof.Proof;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a reader reads and sees of a run.
class RaftStoryTest {
    private static final RaftExhibit EXHIBIT = new RaftExhibit();
    private static final String STORY = "raft/servers=3/400ms:put:c1:x:1/700ms:crash:s1";
    private static final String DIVIDED =
            "raft/pre-vote=on/400ms:partition:s1,s2,c1/450ms:put:c1:x:1/1s:crash:s4/2s:heal-all:all";
    private static final int TOLD = 160;

    private static Player<Cluster> play(String text) {
        return new Player<>(EXHIBIT, Run.parse(EXHIBIT, text));
    }

    private static String told(Player<Cluster> player) {
        StringBuilder out = new StringBuilder(player.run().text()).append("\n\n");
        for (Story.Entry entry : player.story()) {
            if (entry.event() > TOLD) break;
            out.append(entry.event()).append("  ").append(Ticks.MICROS.text(entry.time()));
            out.append("  ").append(entry.actor()).append(' ').append(entry.text());
            if (!entry.lever().isEmpty()) out.append(" [").append(entry.lever()).append(']');
            else if (entry.cause() >= 0) out.append(" (").append(entry.cause()).append(')');
            out.append('\n');
        }
        return out.append(player.fingerprint(player.events())).append('\n').toString();
    }

    /// With -Dcutaway.golden=write the file is written anew instead.
    @Test
    void a_small_run_is_told_as_it_always_was() throws IOException {
        String told = told(play(STORY));
        if (System.getProperty("cutaway.golden", "").equals("write")) {
            String file = "src/test/resources/dev/cutaway/theory/raft/story.txt";
            Files.writeString(Path.of(file), told);
            return;
        }
        try (InputStream file = RaftStoryTest.class.getResourceAsStream("story.txt")) {
            assertThat(told).isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void looking_changes_nothing() {
        for (String run : List.of(STORY, DIVIDED))
            assertThat(
                            new Purity<>(EXHIBIT, Run.parse(EXHIBIT, run))
                                    .looking("picture", Cluster::draw)
                                    .check())
                    .isEmpty();
    }

    @Test
    void the_pictures_of_storms_can_be_read() {
        Proof<Cluster> proof = new Proof<>(EXHIBIT);
        assertThat(proof.run(STORY, 50)).isEmpty();
        assertThat(proof.run(DIVIDED, 50)).isEmpty();
        assertThat(proof.storms("raft/broken=flushes-last,own-disk", 5, 100)).isEmpty();
        assertThat(proof.storms("raft/broken=flushes-last,own-disk/pre-vote=on", 5, 100)).isEmpty();
    }
}
