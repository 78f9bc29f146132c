package dev.cutaway.picture;

import dev.cutaway.kernel.Place;
import dev.cutaway.kernel.Trouble;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How the reader looks: what is selected, which figure stands alone, what is hidden, what is
/// opened, how far each figure is scrolled, and how large the letters are.
///
/// As text, in a link and between page and model, it is a list of items, each of which may be left
/// out: `sel=server.A~fig=log~hide=server.B,server.C~open=byte.4~from.log=8~scale=150`.
public record View(
        String selected,
        String figure,
        Set<String> hidden,
        Set<String> open,
        Map<String, Integer> from,
        int scale) {
    public static final View ALL =
            new View("", "", new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), View.NORMAL);

    static final int NORMAL = 100;
    private static final String FROM = "from.";

    public View {
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
        open = Collections.unmodifiableSet(new TreeSet<>(open));
        from = Collections.unmodifiableMap(new TreeMap<>(from));
    }

    /// The view that selects a part and shows every figure.
    public static View of(String selected) {
        return ALL.selecting(selected);
    }

    public View selecting(String part) {
        return new View(part, figure, hidden, open, from, scale);
    }

    /// The same look at one figure alone.
    public View alone(String id) {
        return new View(selected, id, hidden, open, from, scale);
    }

    public View opening(String part) {
        TreeSet<String> more = new TreeSet<>(open);
        more.add(part);
        return new View(selected, figure, hidden, more, from, scale);
    }

    public View hiding(String part) {
        TreeSet<String> more = new TreeSet<>(hidden);
        more.add(part);
        return new View(selected, figure, more, open, from, scale);
    }

    public View scrolled(String id, int first) {
        TreeMap<String, Integer> more = new TreeMap<>(from);
        more.put(id, first);
        return new View(selected, figure, hidden, open, more, scale);
    }

    public View scaled(int percent) {
        return new View(selected, figure, hidden, open, from, percent);
    }

    boolean hides(String part) {
        return hidden.contains(part);
    }

    boolean opens(String part) {
        return open.contains(part);
    }

    /// Where the reader scrolled a figure to, if he did.
    OptionalInt first(String id) {
        Integer first = from.get(id);
        return first == null ? OptionalInt.empty() : OptionalInt.of(first);
    }

    /// Reads the items of a view.
    public static View parse(String text) {
        return of(Place.items(text));
    }

    /// The view that a place holds. Items that are not of the picture are passed over.
    public static View of(Map<String, String> items) {
        TreeMap<String, Integer> from = new TreeMap<>();
        for (Map.Entry<String, String> item : items.entrySet()) {
            if (item.getKey().startsWith(FROM))
                from.put(
                        item.getKey().substring(FROM.length()),
                        whole(item.getValue(), 0, 9_999_999));
        }
        return new View(
                items.getOrDefault("sel", ""),
                items.getOrDefault("fig", ""),
                names(items.getOrDefault("hide", "")),
                names(items.getOrDefault("open", "")),
                from,
                whole(items.getOrDefault("scale", "100"), NORMAL, 200));
    }

    private static Set<String> names(String text) {
        TreeSet<String> names = new TreeSet<>();
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            if (end > start) names.add(text.substring(start, end));
            start = end + 1;
        }
        return names;
    }

    private static int whole(String text, int least, int most) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || i > 6)
                throw new Trouble(
                        text, 0, text.length(), "not a number of a view", "a whole number");
            value = value * 10 + digit - '0';
        }
        return Math.max(least, Math.min(most, value));
    }

    /// Only what differs from looking at everything, by name.
    public Map<String, String> items() {
        TreeMap<String, String> items = new TreeMap<>();
        put(items, "sel", selected);
        put(items, "fig", figure);
        put(items, "hide", String.join(",", hidden));
        put(items, "open", String.join(",", open));
        from.forEach((id, first) -> items.put(FROM + id, Integer.toString(first)));
        if (scale != NORMAL) items.put("scale", Integer.toString(scale));
        return items;
    }

    /// What [#parse] reads.
    public String text() {
        return Place.text(items());
    }

    private static void put(TreeMap<String, String> items, String name, String value) {
        if (!value.isEmpty()) items.put(name, value);
    }
}
