package dev.cutaway.bench;

import org.teavm.jso.JSExport;

/// PHOLD on the bare world, as the module that TeaVM makes of it for a browser.
public final class PholdModule {
    private PholdModule() {}

    /// Plays it once, and gives its checksum in hexadecimal: a long would arrive as a BigInt.
    @JSExport
    public static String play(int pending, int events) {
        return Long.toHexString(PholdWorld.play(new Phold(pending, events)));
    }

    /// TeaVM wants one.
    public static void main(String[] words) {}
}
