package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;

/// A run: exhibit, version, seed, setup and pulls. A short text that plays the same everywhere.
///
/// ```text
/// consistent-hashing/v=1/seed=7/method=ring/broken=names-are-stable/0:join:S6/1:restart:S2
/// exhibit           /version/seed/knobs    /broken                 /pulls: after event, lever, argument
/// ```
///
/// What is normal is left out, so equal runs are equal texts. Slashes, colons and equal signs
/// inside values are percent-encoded, so a text needs no quoting in a shell, a chat or a URL.
public final class Run {
    private static final long NORMAL_SEED = 1;
    private static final int PULLS_MAX = 10_000;

    private final Card card;
    private final List<Knob<?>> knobs;
    private final int version;
    private final long seed;
    private final Setup setup;
    private final List<Pull> pulls;

    private Run(
            Card card, List<Knob<?>> knobs, int version, long seed, Setup setup, List<Pull> pulls) {
        this.card = card;
        this.knobs = knobs;
        this.version = version;
        this.seed = seed;
        this.setup = setup;
        this.pulls = List.copyOf(pulls);
    }

    /// The exhibit as it opens: normal knobs, nothing broken, nothing pulled.
    public static Run opening(Exhibit<?> exhibit) {
        Card card = exhibit.card();
        return new Run(card, exhibit.knobs(), card.version(), NORMAL_SEED, new Setup(), List.of());
    }

    /// The id of the exhibit that a text names, before anything else in it is read.
    public static String exhibitIn(String text) {
        int slash = text.indexOf('/');
        int at = text.indexOf('@');
        int end = slash >= 0 ? slash : at >= 0 ? at : text.length();
        return text.substring(0, end);
    }

    /// Reads a run of this exhibit. Throws [Trouble] with the place that is wrong.
    public static Run parse(Exhibit<?> exhibit, String text) {
        return new RunReader(exhibit, text).read();
    }

    /// The run as text: what [#parse] reads back to an equal run.
    public String text() {
        StringBuilder out = new StringBuilder(card.id());
        out.append("/v=").append(version);
        if (seed != NORMAL_SEED) out.append("/seed=").append(seed);
        for (Knob<?> knob : knobs) {
            if (setup.isNormal(knob)) continue;
            out.append('/').append(knob.id()).append('=').append(Percent.encode(setup.text(knob)));
        }
        if (!setup.broken().isEmpty())
            out.append("/broken=").append(String.join(",", setup.broken()));
        for (Pull pull : pulls) out.append('/').append(pull.text());
        return out.toString();
    }

    Run atVersion(int other) {
        return new Run(card, knobs, other, seed, setup, pulls);
    }

    public Run withSeed(long other) {
        return new Run(card, knobs, card.version(), other, setup, pulls);
    }

    /// The same run with one knob turned.
    public Run with(Knob<?> knob, String text) {
        return new Run(card, knobs, card.version(), seed, setup.with(knob, text), pulls);
    }

    /// The same run with one premise broken, or mended if it was.
    public Run flip(Switch premise) {
        return new Run(card, knobs, card.version(), seed, setup.flip(premise.id()), pulls);
    }

    /// The run up to an event, and then this pull: what acting in the past makes of it.
    public Run pull(int after, String lever, String argument) {
        if (pulls.size() >= PULLS_MAX) {
            throw Trouble.of(lever, "this run is full", "at most " + PULLS_MAX + " pulls");
        }
        List<Pull> next = new ArrayList<>();
        for (Pull pull : pulls) if (pull.after() < after) next.add(pull);
        next.add(new Pull(after, lever, argument));
        return new Run(card, knobs, card.version(), seed, setup, next);
    }

    public String exhibit() {
        return card.id();
    }

    /// The version of the exhibit with which the run was recorded.
    public int version() {
        return version;
    }

    public long seed() {
        return seed;
    }

    public List<Pull> pulls() {
        return pulls;
    }

    public String setting(Knob<?> knob) {
        return setup.text(knob);
    }

    public boolean isBroken(Switch premise) {
        return setup.isBroken(premise.id());
    }

    Setup setup() {
        return setup;
    }

    /// Only for the reader of run texts: a run with these pulls added at the end.
    Run withPulls(List<Pull> more) {
        return new Run(card, knobs, version, seed, setup, more);
    }
}
