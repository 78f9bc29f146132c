package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Decimal;
import dev.cutaway.kernel.Whole;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Facts;
import dev.cutaway.picture.Facts.Fact;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Screen;
import dev.cutaway.picture.Screen.Area;
import dev.cutaway.picture.Screen.Block;
import dev.cutaway.picture.Screen.Kind;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A page whose resources come one by one. What came without telling its size pushes the rest down.
final class ShiftingPage extends Piece {
    static final Plate PLATE =
            new Plate(
                    "screen",
                    "Screen",
                    "a page that shifts while it loads",
                    "Dashed has its place but no paint. An arrow leads from where a box was, dotted,"
                            + " to where it is.",
                    7,
                    "block.title",
                    ShiftingPage::new);

    private static final int WIDTH = 720;
    private static final int HEIGHT = 540;
    private static final int MARGIN = 16;

    /// What a box needs before it can be painted, and how high it is until then and from then on.
    private record Box(
            String id, Kind kind, String words, String needs, int heightBefore, int heightAfter) {}

    private static final List<Box> BOXES =
            List.of(
                    new Box("header", Kind.HEADING, "Harbour news", "style.css", 40, 40),
                    new Box("banner", Kind.BOX, "Read us for a year", "banner.js", 0, 52),
                    new Box("ferry", Kind.IMAGE, "ferry.jpg", "ferry.jpg", 0, 150),
                    new Box(
                            "title",
                            Kind.HEADING,
                            "The night ferry runs again",
                            "style.css",
                            40,
                            40),
                    new Box(
                            "lead",
                            Kind.TEXT,
                            "After six winters the boat",
                            "serif.woff2",
                            120,
                            96),
                    new Box("advert", Kind.IMAGE, "advert", "advert.js", 44, 44),
                    new Box("map", Kind.IMAGE, "map.png", "map.png", 110, 110),
                    new Box("more", Kind.TEXT, "It leaves at ten and calls", "style.css", 72, 72),
                    new Box("book", Kind.BUTTON, "Book a seat", "style.css", 44, 44));

    /// A file of the page, in kilobytes. What a blocker knows is never fetched.
    private record File(String name, int kilobytes, boolean blocked) {
        boolean isPicture() {
            return name.endsWith(".jpg") || name.endsWith(".png");
        }
    }

    private static final List<File> FILES =
            List.of(
                    new File("style.css", 24, false),
                    new File("serif.woff2", 60, false),
                    new File("advert.js", 30, true),
                    new File("ferry.jpg", 220, false),
                    new File("banner.js", 90, false),
                    new File("map.png", 160, false));

    private static final int KILOBYTE_MICROS = 4000;
    private static final int FAILS_ONE_IN = 4;

    /// What becomes of a file, in order.
    private enum Stage {
        ASKED,
        /// Its first bytes are there: of a picture they tell the size.
        BEGUN,
        THERE,
        BLOCKED,
        FAILED
    }

    private final Chance order;
    private final Chance failure;
    private final TreeMap<String, Stage> stages = new TreeMap<>();
    private final ShiftWindows windows = new ShiftWindows();
    private LayoutShift shift = LayoutShift.NONE;

    private ShiftingPage(World world) {
        super(world);
        order = world.chance("order", "network");
        failure = world.chance("failure", "network");
        for (File file : FILES) stages.put(file.name(), Stage.ASKED);
        world.say("browser", "has read the page and asks for {} files.", FILES.size());
        stepAfter(KILOBYTE_MICROS);
    }

    @Override
    void step() {
        Map<String, Area> before = painted();
        File file = next();
        advance(file);
        Map<String, Area> after = painted();
        shift = LayoutShift.between(before, after, WIDTH, HEIGHT);
        windows.add(world().now(), shift.score());
        world().fold(windows.most());
        if (pending()) stepAfter((long) file.kilobytes() * KILOBYTE_MICROS);
    }

    /// The style comes first: nothing is painted without it. The others come in any order.
    private File next() {
        List<File> open = new ArrayList<>();
        for (File file : FILES) if (isOpen(stage(file))) open.add(file);
        if (open.getFirst().name().equals("style.css")) return open.getFirst();
        return open.get(order.below(open.size()));
    }

    private Stage stage(File file) {
        return stages.getOrDefault(file.name(), Stage.ASKED);
    }

    private static boolean isOpen(Stage stage) {
        return stage == Stage.ASKED || stage == Stage.BEGUN;
    }

    private boolean pending() {
        return stages.values().stream().anyMatch(ShiftingPage::isOpen);
    }

    private void advance(File file) {
        Stage stage = stage(file);
        if (file.blocked()) {
            stages.put(file.name(), Stage.BLOCKED);
            world().say("blocker", "does not let {} through.", file.name());
        } else if (stage == Stage.ASKED && !file.name().equals("style.css")) {
            stages.put(file.name(), Stage.BEGUN);
            if (file.isPicture()) world().say(file.name(), "tells its size in its first bytes.");
            else world().say(file.name(), "begins to come.");
        } else if (file.isPicture() && failure.oneIn(FAILS_ONE_IN)) {
            stages.put(file.name(), Stage.FAILED);
            world().say(file.name(), "breaks off.");
        } else {
            stages.put(file.name(), Stage.THERE);
            world().say(file.name(), "is there.");
        }
    }

    private Stage stage(String file) {
        return stages.getOrDefault(file, Stage.ASKED);
    }

    /// A picture has its height as soon as its size is known, everything else when it is there.
    private int height(Box box) {
        Stage stage = stage(box.needs());
        boolean sized = box.kind() == Kind.IMAGE && stage == Stage.BEGUN;
        boolean known = stage == Stage.THERE || stage == Stage.FAILED;
        return sized || known ? box.heightAfter() : box.heightBefore();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int y = MARGIN;
        for (Box box : BOXES) {
            int height = height(box);
            if (height == 0) continue;
            int width = box.kind() == Kind.BUTTON ? 180 : WIDTH - 2 * MARGIN;
            Part part = new Part("block." + box.id(), box.id(), "A box of the page.");
            Area area = new Area(MARGIN, y, width, height);
            blocks.add(new Block(part, box.kind(), state(box), 0, area, box.words()));
            y += height + MARGIN;
        }
        return blocks;
    }

    /// A text is painted in any font; a picture must be there.
    private State state(Box box) {
        Stage stage = stage(box.needs());
        if (stage("style.css") != Stage.THERE) return State.PENDING;
        if (stage == Stage.BLOCKED) return State.DEAD;
        if (stage == Stage.FAILED) return State.LOST;
        return stage == Stage.THERE || box.kind() == Kind.TEXT ? State.IDLE : State.PENDING;
    }

    /// Shifts are of what was painted; before the style there is nothing to move.
    private Map<String, Area> painted() {
        TreeMap<String, Area> painted = new TreeMap<>();
        if (stage("style.css") == Stage.THERE)
            for (Block block : blocks()) painted.put(block.part().id(), block.area());
        return painted;
    }

    private int loaded() {
        int all = 0;
        int there = 0;
        for (File file : FILES) {
            if (file.blocked()) continue;
            all += file.kilobytes();
            if (stage(file) == Stage.THERE || stage(file) == Stage.FAILED)
                there += file.kilobytes();
            if (stage(file) == Stage.BEGUN) there += file.kilobytes() / 4;
        }
        return (int) Whole.divide(100L * there, all);
    }

    @Override
    public Scene draw() {
        Part window = new Part("window", "Window", "What the reader of the page sees.");
        Screen screen =
                new Screen(
                        "screen",
                        "Screen",
                        window,
                        "https://harbour.example/ferry",
                        loaded(),
                        new Screen.Port(WIDTH, HEIGHT, 0),
                        blocks());
        String cls = Decimal.text(windows.most(), 4);
        String summary = "A page, " + loaded() + " % loaded, layout shift " + cls + ".";
        return new Scene(summary, List.of(screen, new Facts("shift", "Layout shift", facts())));
    }

    private List<Fact> facts() {
        String cls = Decimal.text(windows.most(), 4) + ", " + verdict();
        return List.of(
                ofStep("impact", "impact fraction", shift.impact(), "Of the window, in this step."),
                ofStep("distance", "distance fraction", shift.distance(), "The farthest move now."),
                new Fact(new Part("shift.cls", "cumulative shift", "Good up to 0.1."), cls));
    }

    /// As web.dev judges it: good up to 0.1, poor above 0.25.
    private String verdict() {
        if (windows.most() <= 1000) return "good";
        return windows.most() <= 2500 ? "not good" : "poor";
    }

    private static Fact ofStep(String id, String name, long value, String sentence) {
        return new Fact(new Part("shift." + id, name, sentence), Decimal.text(value, 4), true);
    }
}
