package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// How an exhibit aims the storm that explores it: which knobs are drawn, which levers come how
/// often, and which ones calm everything down at the end. It never scripts a pull.
public final class Aim {
    private static final int PULLS_NORMAL = 24;

    /// A knob, and the values that it is drawn from; none are all that it can have.
    record Draws(Knob<?> knob, List<String> among) {}

    private final List<Draws> draws = new ArrayList<>();
    private final TreeMap<String, Integer> weights = new TreeMap<>();
    private final List<String> calming = new ArrayList<>();
    private final List<String> strikes = new ArrayList<>();
    private int pullsMost = PULLS_NORMAL;

    /// This knob is drawn anew for every other storm.
    public Aim draws(Knob<?> knob) {
        draws.add(new Draws(knob, List.of()));
        return this;
    }

    /// The same, from these values: one that stands here twice comes twice as often.
    public <T> Aim draws(Knob<T> knob, List<T> among) {
        draws.add(new Draws(knob, among.stream().map(knob.form()::write).toList()));
        return this;
    }

    /// This lever comes so many times as often as one of which nothing is said; 0 is never.
    public Aim weighs(String lever, int weight) {
        weights.put(lever, weight);
        return this;
    }

    /// When the storm is over, this lever is pulled as long as it can be.
    public Aim calms(String lever) {
        calming.add(lever);
        return this;
    }

    /// This lever may strike within an event, at one of its beats.
    public Aim strikes(String lever) {
        strikes.add(lever);
        return this;
    }

    public Aim pulls(int most) {
        pullsMost = most;
        return this;
    }

    List<Draws> draws() {
        return draws;
    }

    int weight(String lever) {
        return weights.getOrDefault(lever, 1);
    }

    List<String> calming() {
        return calming;
    }

    boolean mayStrike(String lever) {
        return strikes.contains(lever);
    }

    int pullsMost() {
        return pullsMost;
    }
}
