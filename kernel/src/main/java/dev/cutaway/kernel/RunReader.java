package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the text of a run, segment by segment, and says where it is wrong.
final class RunReader {
    private static final int TEXT_MAX = 1_000_000;

    private final Exhibit<?> exhibit;
    private final String text;
    private final List<Pull> pulls = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private Run run;

    RunReader(Exhibit<?> exhibit, String text) {
        this.exhibit = exhibit;
        this.text = text;
        run = Run.opening(exhibit);
    }

    Run read() {
        if (text.length() > TEXT_MAX) {
            throw new Trouble(
                    "", 0, 0, "this run is too long", "at most " + TEXT_MAX + " characters");
        }
        String id = exhibit.card().id();
        int start = Math.min(nextSlash(0), text.length());
        if (!text.substring(0, start).equals(id)) {
            throw new Trouble(
                    text, 0, start, "this is not a run of " + id, id + ", then settings and pulls");
        }
        int version = run.version();
        int from = start + 1;
        while (from <= text.length()) {
            int to = nextSlash(from);
            if (text.startsWith("v=", from)) version = number(from + 2, to, 1_000_000);
            else segment(from, to);
            from = to + 1;
        }
        Run whole = run.atVersion(version).withPulls(pulls);
        if (!pulls.isEmpty()) checkLevers(whole);
        return whole;
    }

    /// Which levers there are depends on the setup alone, so the opening state knows them all. What
    /// can be chosen changes while a run plays; there a pull that is impossible says so itself.
    private void checkLevers(Run whole) {
        Levers can =
                Levers.of(exhibit.open(new World(whole.setup(), whole.seed(), new Memo(), false)));
        for (int i = 0; i < pulls.size(); i++) {
            Pull pull = pulls.get(i);
            int from = starts.get(i);
            Levers.Lever<?> lever =
                    can.named(pull.lever()).orElseThrow(() -> noLever(can, pull.lever(), from));
            if (lever.form().changes()) continue;
            try {
                lever.form().read(pull.argument());
            } catch (Trouble trouble) {
                int to = Math.min(nextSlash(from), text.length());
                throw new Trouble(text, from, to, trouble.what(), trouble.expected());
            }
        }
    }

    private Trouble noLever(Levers can, String id, int from) {
        String known = can.all().stream().map(Levers.Lever::id).collect(Collectors.joining(", "));
        String what = "there is no lever “" + id + "”";
        return new Trouble(text, from, from + id.length(), what, "one of " + known);
    }

    private int nextSlash(int from) {
        int slash = text.indexOf('/', from);
        return slash < 0 ? text.length() : slash;
    }

    private void segment(int from, int to) {
        int equal = text.indexOf('=', from);
        int colon = text.indexOf(':', from);
        if (equal >= 0 && equal < to) setting(from, equal, to);
        else if (colon >= 0 && colon < to) pull(from, colon, to);
        else
            throw new Trouble(
                    text,
                    from,
                    to,
                    "a setting or a pull is missing here",
                    "name=value, or place:lever");
    }

    private void setting(int from, int equal, int to) {
        String name = text.substring(from, equal);
        if (!pulls.isEmpty())
            throw new Trouble(text, from, to, "a setting after a pull", "all settings first");
        switch (name) {
            case "seed" -> run = run.withSeed(number(equal + 1, to, Integer.MAX_VALUE));
            case "broken" -> breakAll(equal + 1, to);
            default -> turn(name, from, equal, to);
        }
    }

    private void turn(String name, int from, int equal, int to) {
        for (Knob<?> knob : exhibit.knobs()) {
            if (!knob.id().equals(name)) continue;
            try {
                run = run.with(knob, Percent.decode(text.substring(equal + 1, to)));
            } catch (Trouble trouble) {
                throw new Trouble(text, equal + 1, to, trouble.what(), trouble.expected());
            }
            return;
        }
        String known = exhibit.knobs().stream().map(Knob::id).collect(Collectors.joining(", "));
        throw new Trouble(
                text,
                from,
                equal,
                "there is no knob “" + name + "”",
                "one of seed, broken, " + known);
    }

    private void breakAll(int from, int to) {
        int start = from;
        while (start <= to) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 || comma > to ? to : comma;
            breakOne(text.substring(start, end), start, end);
            start = end + 1;
        }
    }

    private void breakOne(String id, int from, int to) {
        for (Switch premise : exhibit.switches()) {
            if (!premise.id().equals(id)) continue;
            if (!run.isBroken(premise)) run = run.flip(premise);
            return;
        }
        String known =
                exhibit.switches().stream().map(Switch::id).collect(Collectors.joining(", "));
        throw new Trouble(
                text, from, to, "there is nothing called “" + id + "” to break", "one of " + known);
    }

    private void pull(int from, int colon, int to) {
        Anchor at = anchor(from, colon);
        int second = text.indexOf(':', colon + 1);
        int end = second < 0 || second > to ? to : second;
        String lever = text.substring(colon + 1, end);
        if (lever.isEmpty())
            throw new Trouble(text, from, to, "no lever is named", "place:lever:argument");
        starts.add(colon + 1);
        pulls.add(new Pull(at, lever, end < to ? argument(end + 1, to) : ""));
    }

    private Anchor anchor(int from, int colon) {
        Anchor at;
        try {
            at = Anchor.read(text.substring(from, colon), exhibit.ticks());
        } catch (Trouble trouble) {
            throw trouble.within(text, from);
        }
        if (at instanceof Anchor.After(int event) && event != pulls.size()) {
            String expected = pulls.size() + ", because here each pull is one event";
            throw new Trouble(
                    text,
                    from,
                    colon,
                    "pull " + (pulls.size() + 1) + " cannot come after event " + event,
                    expected);
        }
        if (at instanceof Anchor.At(long time, _, _)
                && !pulls.isEmpty()
                && pulls.getLast().at() instanceof Anchor.At(long last, _, _)
                && time < last) {
            String expected = exhibit.ticks().text(last) + " or later";
            throw new Trouble(
                    text, from, colon, "this pull comes before the one in front of it", expected);
        }
        return at;
    }

    private String argument(int from, int to) {
        try {
            return Percent.decode(text.substring(from, to));
        } catch (Trouble trouble) {
            throw trouble.within(text, from);
        }
    }

    private int number(int from, int to, int most) {
        try {
            return new Form.Whole("", 0, most).read(text.substring(from, to));
        } catch (Trouble trouble) {
            throw trouble.within(text, from);
        }
    }
}
