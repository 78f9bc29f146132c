package dev.cutaway.proof;

/// A colour as light: red, green and blue between 0 and 1, as the screen adds them up.
record Colour(double red, double green, double blue) {
    /// From OKLCH, by Björn Ottosson's matrices; what the screen cannot show is cut to what it can.
    static Colour oklch(double lightness, double chroma, double degrees) {
        double a = chroma * Math.cos(Math.toRadians(degrees));
        double b = chroma * Math.sin(Math.toRadians(degrees));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Colour(
                cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                cut(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    /// A grey as it is written, from 0 to 1.
    static Colour grey(double written) {
        double light =
                written <= 0.04045 ? written / 12.92 : Math.pow((written + 0.055) / 1.055, 2.4);
        return new Colour(light, light, light);
    }

    /// This colour laid over another: the screen mixes what is written, not the light.
    Colour over(Colour ground, double opacity) {
        return new Colour(
                mixed(red, ground.red, opacity),
                mixed(green, ground.green, opacity),
                mixed(blue, ground.blue, opacity));
    }

    private static double mixed(double above, double below, double opacity) {
        double written = written(above) * opacity + written(below) * (1 - opacity);
        return grey(written).red;
    }

    private static double written(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /// The contrast of two colours as WCAG 2 defines it, from 1 to 21.
    double against(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double cut(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
