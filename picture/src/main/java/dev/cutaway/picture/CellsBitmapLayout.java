package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Cells.Block;

/// Thousands of cells, painted as one bitmap of ink. Only what is selected or changed is outlined.
final class CellsBitmapLayout extends FigureLayout {
    private static final double TOP = 4;
    private static final double EDGE = 4;
    private static final double LINE = 22;
    private static final double CELL_LEAST = 3;
    private static final double CELL_MOST = 8;
    private static final int ACROSS = 64;
    private static final double HEIGHT_MOST = 320;
    private static final double HEIGHT_LEAST = 96;

    private final Frame frame;
    private final Cells cells;
    private final boolean[] changed;
    private Sheet sheet = Sheet.blank("");
    private CellsPlace at = new CellsPlace(1, 0, 0, 0, 0, new Window(0, 1, 1));

    CellsBitmapLayout(Frame frame, Cells cells) {
        this.frame = frame;
        this.cells = cells;
        changed = CellsLayout.changed(frame.changes(), cells);
    }

    @Override
    double least() {
        return 280;
    }

    @Override
    double height(double width) {
        return high(width, HEIGHT_MOST);
    }

    @Override
    double low(double width) {
        return high(width, HEIGHT_LEAST);
    }

    private double high(double width, double most) {
        double all = rows(width) * cell(width);
        double seen = all <= most ? all : most + 2 * Handles.ROW;
        return frameHeight(width) + seen;
    }

    private double frameHeight(double width) {
        return TOP + 8 + keys(width).height() + (cells.line().isEmpty() ? 0 : LINE);
    }

    private KeyLine keys(double width) {
        return new KeyLine(cells.keys().stream().map(Cells.Key::text).toList(), width - 2 * EDGE);
    }

    private double left() {
        return Pen.SMALL.width(cells.ruler().address(cells.cells().size())) + 10;
    }

    private double room(double width) {
        return width - left() - EDGE;
    }

    /// Sixty-four cells a row, or twice that as often as it fits and the model's rows are so long.
    private int columns(double width) {
        int columns = ACROSS;
        while (columns < cells.ruler().across() && 2 * columns * CELL_LEAST <= room(width))
            columns *= 2;
        return columns;
    }

    /// Whole pixels, so that all cells are painted alike.
    private double cell(double width) {
        double fit = Math.floor(room(width) / columns(width));
        return Math.max(CELL_LEAST, Math.min(CELL_MOST, fit));
    }

    private int rows(double width) {
        int columns = columns(width);
        return (int) Whole.divide(cells.cells().size() + columns - 1, columns);
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        double cell = cell(width);
        double room = height - frameHeight(width) + 0.01;
        int fit = (int) Whole.floor(room / cell);
        if (fit < rows(width)) fit = (int) Whole.floor((room - 2 * Handles.ROW) / cell);
        int focus = (int) Whole.divide(focus(), columns(width));
        Window window = Window.on(rows(width), fit, frame.view().first(cells.id()), focus);
        double top = TOP + (window.whole() ? 0 : Handles.ROW);
        at = new CellsPlace(columns(width), left(), top, cell, cell, window);
        double bottom = top + window.shown() * cell;
        Handles.ofRows(sheet, window, 0, bottom + 1, width);
        double wide = at.columns() * cell;
        sheet.grid(
                "cells",
                "",
                Role.of("grid"),
                left(),
                top,
                wide,
                bottom - top,
                at.columns(),
                levels());
        sheet.box("edge", "", Role.of("hair"), left(), top, wide, bottom - top);
        addresses();
        for (Block block : cells.blocks()) block(block);
        foot(bottom + 8 + (window.whole() ? 0 : Handles.ROW - 4), width);
    }

    private int focus() {
        for (int i = 0; i < changed.length; i++) if (changed[i]) return i;
        return 0;
    }

    /// The cells of the window as levels of ink, filled up to whole rows.
    private String levels() {
        int from = at.window().from() * at.columns();
        int end = at.window().end() * at.columns();
        StringBuilder out = new StringBuilder(end - from);
        for (int i = from; i < end; i++)
            out.append(i < cells.cells().size() ? level(cells.cells().get(i)) : '0');
        return out.toString();
    }

    private static char level(State state) {
        return switch (state) {
            case IDLE -> '1';
            case ACTIVE -> 'b';
            case PENDING -> '3';
            case DEAD -> '6';
            case LOST -> 'f';
        };
    }

    private void addresses() {
        int step = 1;
        while (step * at.cell() < 18) step *= 2;
        for (int row = at.window().from(); row < at.window().end(); row++) {
            if ((row & (step - 1)) != 0 || at.y(row) + 14 > at.y(at.window().end())) continue;
            String text = cells.ruler().address((long) row * at.columns());
            sheet.words("row." + row, "", Pen.SMALL.role(), 0, at.y(row) + 10, text);
        }
    }

    private void block(Block block) {
        String part = block.part().id();
        boolean touched = frame.changes().isTouched(part);
        boolean lost = block.state() == State.LOST;
        if (!touched && !lost && !sheet.isSelected(part)) return;
        Trace around = new Trace();
        for (CellsPlace.Stretch on : at.stretches(block.from(), block.end()))
            around.move(on.x(), on.y())
                    .line(on.x() + on.w(), on.y())
                    .line(on.x() + on.w(), on.y() + at.cell())
                    .line(on.x(), on.y() + at.cell())
                    .close();
        if (at.stretches(block.from(), block.end()).isEmpty()) return;
        Role role = Role.of("object").in(block.state()).changedIf(touched);
        if (touched || lost) sheet.path("object." + part, part, role, around);
        for (CellsPlace.Stretch on : at.stretches(block.from(), block.end()))
            sheet.selection(part + "." + on.row(), part, on.x(), on.y(), on.w(), at.cell());
    }

    private void foot(double top, double width) {
        KeyLine keys = keys(width);
        keys.draw(
                sheet,
                1,
                top,
                (i, x, y, w, h) -> {
                    String level = Character.toString(level(cells.keys().get(i).state()));
                    sheet.grid("sample." + i, "", Role.of("grid"), x, y, w, h, 1, level);
                    sheet.box("sample.edge." + i, "", Role.of("hair"), x, y, w, h);
                });
        if (cells.line().isEmpty()) return;
        double baseline = top + keys.height() + LINE / 2 + Pen.FINE.drop();
        String text = Pen.FINE.fit(cells.line(), width - 2);
        sheet.words("line", "", Pen.FINE.role(), 1, baseline, text);
    }
}
