package dev.cutaway.site.bundle;

/// The seven functions of a desk, each answering with what it heard.
public final class StubDesk {
    private int pulls;

    public String open(String text) {
        pulls = 0;
        return "opened " + text;
    }

    public String show(int at, int width, int scalePercent, String selected, String figure) {
        return "shown " + at + " " + width + " " + scalePercent + " " + selected + " " + figure;
    }

    public String check(String where, String id, String value) {
        return "checked " + where + " " + id + " " + value;
    }

    public String pull(int at, String lever, String argument) {
        pulls++;
        return "pulled " + pulls + " at " + at + " " + lever + " " + argument;
    }

    public String tune(String knob, String value) {
        return "tuned " + knob + " " + value;
    }

    public String flip(String switchId) {
        return "flipped " + switchId;
    }

    public String link(int at, String selected) {
        return "linked " + at + " " + selected;
    }
}
