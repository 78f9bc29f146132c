package dev.cutaway.picture;

import dev.cutaway.picture.Listing.Code;
import dev.cutaway.picture.Listing.Line;
import dev.cutaway.picture.Listing.Pair;
import java.util.ArrayList;
import java.util.List;

/// A listing in letters: `>` before the line whose turn is next; two codes beside each other, and
/// between them how they differ.
final class ListingLetters {
    private ListingLetters() {}

    static List<String> of(Listing listing) {
        List<List<String>> rows = new ArrayList<>();
        if (listing.codes().size() == 1) {
            Code code = listing.codes().getFirst();
            for (Line line : code.lines()) rows.add(cells(code, line.part().id(), true));
        } else {
            rows.add(heads(listing));
            for (Pair pair : listing.pairs()) rows.add(compared(listing, pair));
        }
        List<String> lines = new ArrayList<>(Letters.columns(rows));
        for (Listing.Register register : listing.registers())
            lines.add(register.part().name() + " " + register.text());
        return lines;
    }

    private static List<String> heads(Listing listing) {
        List<String> row = new ArrayList<>(blank(listing.codes().getFirst(), false));
        row.set(1, listing.codes().getFirst().part().name());
        row.add("");
        row.addAll(blank(listing.codes().getLast(), false));
        row.set(row.size() - listing.codes().getLast().columns().size(), rightName(listing));
        return row;
    }

    private static String rightName(Listing listing) {
        return listing.codes().getLast().part().name();
    }

    private static List<String> compared(Listing listing, Pair pair) {
        List<String> row = new ArrayList<>(cells(listing.codes().getFirst(), pair.left(), false));
        row.add(pair.same() ? " " : pair.isChanged() ? "~" : pair.right().isEmpty() ? "<" : ">");
        row.addAll(cells(listing.codes().getLast(), pair.right(), false));
        return row;
    }

    private static List<String> cells(Code code, String id, boolean noted) {
        int at = code.at(id);
        if (at < 0) return blank(code, noted);
        Line line = code.lines().get(at);
        List<String> row = new ArrayList<>();
        row.add((line.stop() ? "*" : " ") + (code.next().equals(id) ? ">" : " "));
        row.addAll(line.cells());
        if (noted) row.add(notes(code, line));
        return row;
    }

    private static List<String> blank(Code code, boolean noted) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i <= code.columns().size() + (noted ? 1 : 0); i++) row.add("");
        return row;
    }

    private static String notes(Code code, Line line) {
        StringBuilder out = new StringBuilder(line.state().word());
        for (Listing.Jump jump : code.jumps()) {
            if (!jump.from().equals(line.part().id()) || jump.note().isEmpty()) continue;
            if (!out.isEmpty()) out.append(", ");
            out.append(jump.note());
        }
        return out.toString();
    }
}
