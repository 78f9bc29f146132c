package dev.cutaway.picture;

import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.Whole;
import java.util.ArrayList;
import java.util.List;

/// Who was at work when: a track for each, and time runs to the right.
///
/// @param ticks the unit that all times are counted in
/// @param column how much time the width of a column stands for
/// @param now the time up to which everything is known
public record Gantt(
        String id,
        String name,
        Ticks ticks,
        long column,
        List<Track> tracks,
        List<Span> spans,
        long now)
        implements Figure {
    /// Whose time it is: a thread, a processor, a session.
    public record Track(Part part, String label, int hue, State state) {}

    /// A stretch of a track: active while it works, pending while it waits, dead when it was ended.
    public record Span(
            Part part, String track, String label, State state, int hue, long from, long to) {
        /// The end of what still lasts.
        public static final long OPEN = -1;

        long end(long now) {
            return to == OPEN ? now : to;
        }
    }

    /// A column in letters is so many of them; so many are shown, and a longer pause is cut to
    /// this.
    private static final int CELLS = 4;

    private static final int CELLS_MAX = 72;
    private static final int PAUSE_MAX = 6;

    public Gantt {
        tracks = List.copyOf(tracks);
        spans = List.copyOf(spans);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        tracks.forEach(track -> parts.add(track.part()));
        spans.forEach(span -> parts.add(span.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Track track : tracks)
            values.add(new Value(track.part().id(), "state", track.state().word()));
        for (Span span : spans) {
            String part = span.part().id();
            values.add(new Value(part, "is", span.label()));
            values.add(new Value(part, "state", span.state().word()));
            values.add(new Value(part, "lasts", span.to() == Span.OPEN ? "still" : "no more"));
        }
        return values;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new GanttLayout(frame, this);
    }

    /// A line of signs for each track, up to now; a pause of all is cut to `//`.
    @Override
    public List<String> letters() {
        long cell = Math.max(1, Whole.divide(column, CELLS));
        List<StringBuilder> lines = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) lines.add(new StringBuilder());
        int pause = 0;
        for (long time = 0; time < now; time += cell) {
            String signs = signs(time, Math.min(now, time + cell));
            pause = signs.isBlank() ? pause + 1 : 0;
            if (pause > PAUSE_MAX + 1) continue;
            for (int i = 0; i < lines.size(); i++)
                lines.get(i).append(pause > PAUSE_MAX ? '/' : signs.charAt(i));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).toString();
            String shown = line.substring(Math.max(0, line.length() - CELLS_MAX));
            rows.add(List.of(tracks.get(i).label(), shown));
        }
        List<String> all = new ArrayList<>(Letters.columns(rows));
        all.add("# works  . stands by  ~ waits  x dead  / time cut out");
        return all;
    }

    private String signs(long from, long to) {
        StringBuilder signs = new StringBuilder();
        for (Track track : tracks) {
            char sign = ' ';
            for (Span span : spans)
                if (span.track().equals(track.part().id())
                        && span.from() < to
                        && span.end(now) > from) sign = sign(span.state());
            signs.append(sign);
        }
        return signs.toString();
    }

    private static char sign(State state) {
        return switch (state) {
            case ACTIVE -> '#';
            case IDLE -> '.';
            case PENDING -> '~';
            case DEAD -> 'x';
            case LOST -> '!';
        };
    }
}
