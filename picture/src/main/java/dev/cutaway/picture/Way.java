package dev.cutaway.picture;

/// A straight way from one point to another, with a right and a left.
record Way(double x, double y, double ux, double uy, double length) {
    static Way between(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = Math.sqrt(dx * dx + dy * dy);
        return length < 0.001
                ? new Way(x1, y1, 1, 0, 0)
                : new Way(x1, y1, dx / length, dy / length, length);
    }

    /// The same way without so much at each end, and so far to the right.
    Way inner(double trim, double right) {
        double kept = Math.max(1, length - 2 * trim);
        return new Way(x(trim, right), y(trim, right), ux, uy, kept);
    }

    /// Across: so far along, and so far to the right of it.
    double x(double along, double right) {
        return x + ux * along - uy * right;
    }

    double y(double along, double right) {
        return y + uy * along + ux * right;
    }

    Trace trace(double from, double to) {
        return new Trace().move(x(from, 0), y(from, 0)).line(x(to, 0), y(to, 0));
    }

    /// A closed triangle whose point is `ahead` of a place on the way.
    Trace head(double at, double ahead, double behind, double half) {
        return new Trace()
                .move(x(at + ahead, 0), y(at + ahead, 0))
                .line(x(at - behind, half), y(at - behind, half))
                .line(x(at - behind, -half), y(at - behind, -half))
                .close();
    }

    /// A box round the whole way, so far from it.
    Trace round(double away) {
        return new Trace()
                .move(x(0, away), y(0, away))
                .line(x(length, away), y(length, away))
                .line(x(length, -away), y(length, -away))
                .line(x(0, -away), y(0, -away))
                .close();
    }
}
