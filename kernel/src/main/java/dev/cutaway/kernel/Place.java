package dev.cutaway.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a link points to: a run, an event of it, and what the reader was looking at.
///
/// ```text
/// consistent-hashing/v=1/0:join:S6@1~d=3fa2.99c1~sel=server.S6
/// run                             @event ~ name=value ...
/// ```
///
/// The view holds whatever the player keeps there; its names are short and sorted.
public record Place(String run, int event, Map<String, String> view) {
    /// The event at which a link without one opens: the last.
    public static final int LAST = -1;

    public Place {
        view = Collections.unmodifiableMap(new TreeMap<>(view));
    }

    /// Splits a place; the run inside it is read by [Run#parse].
    public static Place parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) return new Place(text, LAST, new TreeMap<>());
        int tilde = text.indexOf('~', at);
        int end = tilde < 0 ? text.length() : tilde;
        int event;
        try {
            event = new Form.Whole("", 0, 999_999_999).read(text.substring(at + 1, end));
        } catch (Trouble trouble) {
            throw trouble.within(text, at + 1);
        }
        return new Place(text.substring(0, at), event, items(text, end + 1));
    }

    /// Reads the items of a view by themselves: `name=value~name=value`.
    public static Map<String, String> items(String text) {
        return text.isEmpty() ? new TreeMap<>() : items(text, 0);
    }

    private static TreeMap<String, String> items(String text, int start) {
        TreeMap<String, String> view = new TreeMap<>();
        int from = start;
        while (from <= text.length()) {
            int tilde = text.indexOf('~', from);
            int to = tilde < 0 ? text.length() : tilde;
            int equal = text.indexOf('=', from);
            if (equal < 0 || equal >= to) {
                throw new Trouble(text, from, to, "a view item without “=”", "name=value");
            }
            try {
                view.put(
                        text.substring(from, equal), Percent.decode(text.substring(equal + 1, to)));
            } catch (Trouble trouble) {
                throw trouble.within(text, equal + 1);
            }
            from = to + 1;
        }
        return view;
    }

    public String text() {
        String head = run + '@' + event;
        return view.isEmpty() ? head : head + '~' + text(view);
    }

    /// What [#items] reads.
    public static String text(Map<String, String> items) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, String> item : items.entrySet()) {
            if (!out.isEmpty()) out.append('~');
            out.append(item.getKey()).append('=').append(Percent.encode(item.getValue()));
        }
        return out.toString();
    }
}
