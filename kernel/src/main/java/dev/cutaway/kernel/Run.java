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
    private final Ticks ticks;
    private final int version;
    private final long seed;
    private final Setup setup;
    private final List<Pull> pulls;

    private Run(Run like, int version, long seed, Setup setup, List<Pull> pulls) {
        this(like.card, like.knobs, like.ticks, version, seed, setup, pulls);
    }

    private Run(
            Card card,
            List<Knob<?>> knobs,
            Ticks ticks,
            int version,
            long seed,
            Setup setup,
            List<Pull> pulls) {
        this.card = card;
        this.knobs = knobs;
        this.ticks = ticks;
        this.version = version;
        this.seed = seed;
        this.setup = setup;
        this.pulls = List.copyOf(pulls);
    }

    /// The exhibit as it opens: normal knobs, nothing broken, nothing pulled.
    public static Run opening(Exhibit<?> exhibit) {
        Card card = exhibit.card();
        return new Run(
                card,
                exhibit.knobs(),
                exhibit.ticks(),
                card.version(),
                NORMAL_SEED,
                new Setup(),
                List.of());
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
        for (Pull pull : pulls) out.append('/').append(pull.text(ticks));
        return out.toString();
    }

    Run atVersion(int other) {
        return new Run(this, other, seed, setup, pulls);
    }

    public Run withSeed(long other) {
        return new Run(this, card.version(), other, setup, pulls);
    }

    /// The same run with one knob turned.
    public Run with(Knob<?> knob, String text) {
        return new Run(this, card.version(), seed, setup.with(knob, text), pulls);
    }

    /// The same run with one premise broken, or mended if it was.
    public Run flip(Switch premise) {
        return new Run(this, card.version(), seed, setup.flip(premise.id()), pulls);
    }

    /// The first pulls of this run, and then another: what acting in the past makes of it.
    public Run pull(int kept, Pull pull) {
        if (kept >= PULLS_MAX) {
            throw Trouble.of(pull.lever(), "this run is full", "at most " + PULLS_MAX + " pulls");
        }
        List<Pull> next = new ArrayList<>(pulls.subList(0, kept));
        next.add(pull);
        return withPulls(next);
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

    public boolean isNormal(Knob<?> knob) {
        return setup.isNormal(knob);
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

    /// The same setup with other pulls. Where pulls are events they are numbered anew.
    public Run withPulls(List<Pull> more) {
        if (ticks != Ticks.NONE) return new Run(this, version, seed, setup, more);
        List<Pull> numbered = new ArrayList<>();
        for (Pull pull : more)
            numbered.add(
                    new Pull(new Anchor.After(numbered.size()), pull.lever(), pull.argument()));
        return new Run(this, version, seed, setup, numbered);
    }
}
