package dev.cutaway.picture;

import dev.cutaway.picture.Tape.Cell;
import dev.cutaway.picture.Tape.Pointer;
import dev.cutaway.picture.Tape.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A tape in letters: the slots of every row below one another, the brackets round a text its
/// state, and what points into the row behind it.
final class TapeLetters {
    /// So many slots fit on a line of a terminal.
    private static final int SLOTS_MOST = 12;

    private TapeLetters() {}

    static List<String> of(Tape tape) {
        int first = tape.ruler().first();
        int total = tape.ruler().slots();
        int focus = tape.ruler().focus() - first;
        Window window = Window.on(total, SLOTS_MOST, OptionalInt.empty(), focus);
        List<List<String>> rows = new ArrayList<>();
        List<String> numbers = new ArrayList<>(List.of(tape.ruler().counts()));
        for (int i = window.from(); i < window.end(); i++) numbers.add(" " + (first + i));
        rows.add(numbers);
        for (Row row : tape.rows()) rows.add(row(row, first + window.from(), window.shown()));
        List<String> lines = new ArrayList<>(Letters.columns(rows));
        if (!tape.bands().isEmpty()) lines.add(bands(tape));
        lines.add("[active]  idle  (pending)  /dead/  !lost!");
        return lines;
    }

    private static List<String> row(Row row, int first, int shown) {
        String[] slots = new String[shown];
        Arrays.fill(slots, " .");
        for (Cell cell : row.cells()) {
            int at = cell.slot() - first;
            if (at >= 0 && at < shown) slots[at] = cell(cell, row.state());
        }
        List<String> line = new ArrayList<>(List.of(row.part().name()));
        line.addAll(Arrays.asList(slots));
        String below = row.pointers().stream().map(Pointer::text).collect(Collectors.joining(", "));
        if (!row.note().isEmpty()) below = below.isEmpty() ? row.note() : below + "; " + row.note();
        line.add(below);
        return line;
    }

    private static String cell(Cell cell, State row) {
        String band = cell.hue() > 0 ? ":" + cell.hue() : "";
        return Letters.framed(TapeLayout.stateOf(row, cell.state()), cell.text() + band);
    }

    private static String bands(Tape tape) {
        return tape.bands().stream()
                .map(band -> ":" + band.hue() + " " + band.name())
                .collect(Collectors.joining("  "));
    }
}
