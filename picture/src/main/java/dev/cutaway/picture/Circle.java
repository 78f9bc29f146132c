package dev.cutaway.picture;

import dev.cutaway.picture.Crowd.Seat;
import dev.cutaway.picture.Nodes.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where each node stands: the first on top, clockwise, and a row below for those outside.
final class Circle {
    /// The disc of a node, and how far its rings and its selection reach.
    static final double DISC = 21;

    static final double RING = 25;
    static final double REACH = 31;

    /// Below the lowest disc: its role and its note.
    private static final double FOOT = 62;

    private static final double ROW = 66;
    private static final double SIDE = 46;
    private static final double RADIUS_LEAST = 62;
    private static final double RADIUS_MOST = 112;
    private static final double ROUND = 1.6;
    private static final double FLAT = 2.1;
    private static final int CORNERS = 2;

    /// How far out a wall goes, in radii: not to where the names of the nodes stand.
    private static final double WALL = 1.08;

    /// A node's place: where it is, and which way is outward.
    record Place(double x, double y, double turn) {}

    private final Nodes nodes;
    private final double centreX;
    private final double centreY;
    private final double radiusX;
    private final double radiusY;
    private final boolean corners;
    private final Map<String, Place> places = new LinkedHashMap<>();

    Circle(Nodes nodes, double width, double height) {
        this.nodes = nodes;
        corners = height < around(nodes, RADIUS_LEAST) - 0.5;
        double row = nodes.row().isEmpty() || corners ? 0 : ROW;
        radiusY = nodes.places() == 1 ? 0 : (height - row - REACH - FOOT) / 2;
        radiusX =
                nodes.places() == 1
                        ? 0
                        : Math.min(width / 2 - SIDE, radiusY * (corners ? FLAT : ROUND));
        centreX = width / 2;
        centreY = REACH + radiusY;
        for (Node node : nodes.circle()) places.put(node.part().id(), at(node.place()));
        if (corners) corners(width, height - FOOT);
        else row(width, height - row + REACH);
    }

    private void row(double width, double y) {
        double slot = width / Math.max(1, nodes.row().size());
        for (int i = 0; i < nodes.row().size(); i++) {
            double x = slot * i + Math.min(slot / 2, slot - 110 + REACH);
            places.put(nodes.row().get(i).part().id(), new Place(Math.max(REACH, x), y, 0.25));
        }
    }

    /// Where height is short, those outside stand beside the foot of the circle.
    private void corners(double width, double y) {
        for (int i = 0; i < nodes.row().size(); i++) {
            double x = i == 0 ? REACH : width - REACH;
            places.put(nodes.row().get(i).part().id(), new Place(x, y, 0.5));
        }
    }

    static double height(Nodes nodes, double width) {
        return around(nodes, Math.max(RADIUS_LEAST, Math.min(RADIUS_MOST, width * 0.24)));
    }

    static double low(Nodes nodes) {
        double low = around(nodes, RADIUS_LEAST);
        boolean fit = !nodes.row().isEmpty() && nodes.row().size() <= CORNERS;
        return fit ? low - ROW : low;
    }

    private static double around(Nodes nodes, double radius) {
        double row = nodes.row().isEmpty() ? 0 : ROW;
        return REACH + (nodes.places() == 1 ? 0 : 2 * radius) + FOOT + row;
    }

    private Place at(int place) {
        double turn = (double) place / Math.max(1, nodes.places());
        return new Place(x(turn, 1), y(turn, 1), turn);
    }

    /// The point at a turn, so many radii from the centre.
    double x(double turn, double radii) {
        return centreX + radii * radiusX * Angle.sine(turn);
    }

    double y(double turn, double radii) {
        return centreY - radii * radiusY * Angle.cosine(turn);
    }

    boolean has(String part) {
        return places.containsKey(part);
    }

    Place place(String part) {
        Place place = places.get(part);
        if (place == null) throw new IllegalArgumentException("no node is called " + part);
        return place;
    }

    Way way(String from, String to) {
        Place a = place(from);
        Place b = place(to);
        return Way.between(a.x(), a.y(), b.x(), b.y());
    }

    /// The line that parts a run of neighbours from all others: across the middle between the
    /// innermost of them and the outermost of the others.
    Way wall(int first, int count) {
        double step = 1.0 / Math.max(1, nodes.places());
        double towards = (first + (count - 1) / 2.0) * step;
        double inner = Angle.cosine((count - 1) / 2.0 * step);
        double outer = Angle.cosine((count + 1) / 2.0 * step);
        double away = (inner + outer) / 2;
        double half = Math.sqrt(Math.max(0.04, WALL * WALL - away * away));
        return Way.between(
                across(towards, away, -half),
                down(towards, away, -half),
                across(towards, away, half),
                down(towards, away, half));
    }

    private double across(double turn, double away, double along) {
        return centreX + radiusX * (Angle.sine(turn) * away + Angle.cosine(turn) * along);
    }

    private double down(double turn, double away, double along) {
        return centreY - radiusY * (Angle.cosine(turn) * away - Angle.sine(turn) * along);
    }

    List<Seat> seats(Node node, double apart) {
        Place place = place(node.part().id());
        double x = place.x();
        double y = place.y();
        Seat right = Seat.from(x + REACH + 2, y);
        Seat left = Seat.upTo(x - REACH - 2, y);
        Seat below = Seat.round(x, y + REACH + apart / 2);
        Seat above = Seat.round(x, y - REACH - apart / 2);
        if (nodes.row().contains(node))
            return corners ? List.of(below, right, left) : List.of(right, below, left);
        boolean east = Angle.sine(place.turn()) > -0.01;
        Seat outward = east ? right : left;
        Seat inward = east ? left : right;
        if (Angle.cosine(place.turn()) > 0.99) return List.of(right, left, above);
        return Angle.cosine(place.turn()) > 0
                ? List.of(above, outward, below, inward)
                : List.of(below, outward, above, inward);
    }
}
