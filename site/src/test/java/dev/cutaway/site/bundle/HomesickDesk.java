package dev.cutaway.site.bundle;

/// A desk that wants what no browser has.
public final class HomesickDesk {
    public String open(String text) {
        return new java.util.SplittableRandom(text.length()).nextInt() + "";
    }

    public String show(int at, int width, int scalePercent, String selected, String figure) {
        return "";
    }

    public String check(String where, String id, String value) {
        return "";
    }

    public String pull(int at, String lever, String argument) {
        return "";
    }

    public String tune(String knob, String value) {
        return "";
    }

    public String flip(String switchId) {
        return "";
    }

    public String link(int at, String selected) {
        return "";
    }
}
