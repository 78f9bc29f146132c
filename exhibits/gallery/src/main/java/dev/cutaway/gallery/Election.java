package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Five machines, the highest of which leads: heartbeats, and Garcia-Molina's bully algorithm
/// (1982) when they are missed. The algorithm trusts the network; here it learns why it should not.
final class Election extends Piece {
    static final Plate NODES =
            new Plate(
                    "nodes",
                    "Nodes, links, messages",
                    "five machines that elect a leader, by the bully algorithm",
                    "A position between two machines is a time. Filled is a request, hollow a"
                            + " reply; a cross is a loss.",
                    39,
                    "machine.m3",
                    world -> new Election(world, ElectionPicture::nodes));

    static final Plate LANES =
            new Plate(
                    "lanes",
                    "Lanes",
                    "the same election, as it went",
                    "Time runs down. Slope is latency. Time without events is cut out, and the cut"
                            + " says how much.",
                    17,
                    "machine.m4",
                    world -> new Election(world, ElectionPicture::lanes));

    static final int MACHINES = 5;

    private static final int MS = 1000;
    private static final int BEAT = 300 * MS;
    private static final int WAIT_FOR_OK = 60 * MS;
    private static final int WAIT_FOR_WORD = 160 * MS;
    private static final long LAST_BEAT = 1_700_000;

    /// What a letter asks or tells.
    enum Kind {
        BEAT("beat"),
        ELECTION("elect"),
        OK("ok"),
        LEADS("I lead");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// A letter between two machines. It died on its way if `died` is not negative.
    record Letter(int number, Kind kind, int from, int to, long departs, long arrives, long died) {}

    /// What is planned: something for one machine, a letter's end, or a fault.
    private record Due(What what, int who, int letter) {}

    private enum What {
        BEAT,
        LETTER,
        SUSPECTS,
        UNANSWERED,
        CRASH,
        RESTART,
        CUT,
        SPLIT,
        HEAL
    }

    private final Function<Election, Scene> picture;
    private final Timetable<Due> agenda = new Timetable<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Chronicle chronicle = new Chronicle();
    private final int[] leader = new int[MACHINES + 1];
    private final boolean[] electing = new boolean[MACHINES + 1];
    private final boolean[] up = new boolean[MACHINES + 1];
    private long clock;
    private boolean cut;
    private boolean split;

    private Election(World world, Function<Election, Scene> picture) {
        super(world);
        this.picture = picture;
        for (int machine = 1; machine <= MACHINES; machine++) {
            up[machine] = true;
            follow(machine, MACHINES);
        }
        world.say("", "Five machines know that m5 leads.");
        plan(5 * MS, What.BEAT, MACHINES);
        plan(150 * MS, What.CUT, 2);
        plan(309 * MS, What.CRASH, MACHINES);
        plan(1000 * MS, What.SPLIT, 0);
        plan(1715 * MS, What.HEAL, 0);
        plan(1725 * MS, What.RESTART, MACHINES);
        next();
    }

    // --- what the picture asks ---

    long now() {
        return clock;
    }

    boolean isUp(int machine) {
        return up[machine];
    }

    boolean isElecting(int machine) {
        return electing[machine];
    }

    /// Whom a machine believes to lead, or 0.
    int leaderOf(int machine) {
        return leader[machine];
    }

    /// What m2 sends to m4 does not come.
    boolean isCut() {
        return cut;
    }

    /// m1 and m2 on one side, the others on the other.
    boolean isSplit() {
        return split;
    }

    List<Letter> letters() {
        return letters;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    @Override
    public Scene draw() {
        return picture.apply(this);
    }

    static String name(int machine) {
        return "m" + machine;
    }

    // --- the agenda ---

    private void plan(long delay, What what, int who) {
        agenda.plan(now() + delay, new Due(what, who, -1));
    }

    private void forget(What what, int who) {
        agenda.forget(due -> due.what() == what && due.who() == who);
    }

    private void next() {
        if (!agenda.isEmpty()) stepAfter(agenda.next() - now());
    }

    @Override
    void step() {
        Timetable.Planned<Due> planned = agenda.take();
        Due due = planned.event();
        clock = planned.at();
        int who = due.who();
        world().fold(due.letter());
        world().fold(who);
        switch (due.what()) {
            case BEAT -> beat(who);
            case LETTER -> end(letters.get(due.letter()));
            case SUSPECTS -> suspect(who);
            case UNANSWERED -> unanswered(who);
            case CRASH -> crash(who);
            case RESTART -> restart(who);
            case CUT -> {
                cut = true;
                world().say("", "What m2 sends to m4 is lost from now on.");
            }
            case SPLIT -> {
                split = true;
                world().say("", "The network splits: m1 and m2 hear no other.");
            }
            case HEAL -> {
                split = false;
                cut = false;
                world().say("", "The network is whole again.");
            }
        }
        next();
    }

    // --- the detector ---

    private void beat(int who) {
        for (int other = 1; other <= MACHINES; other++)
            if (other != who) send(Kind.BEAT, who, other);
        if (now() + BEAT <= LAST_BEAT) plan(BEAT, What.BEAT, who);
        world().say(name(who), "tells all others that it is alive.");
    }

    /// Listens to a leader from now on, and suspects it when it is silent for too long.
    private void follow(int who, int whom) {
        leader[who] = whom;
        electing[who] = false;
        forget(What.SUSPECTS, who);
        forget(What.UNANSWERED, who);
        chronicle.bar(who, who == whom ? Chronicle.Kind.LEADS : Chronicle.Kind.FOLLOWS, now());
        if (who == whom || now() > LAST_BEAT) return;
        Chance patience = world().chance("patience", name(who));
        plan(BEAT + 60 * MS + patience.below(200 * MS), What.SUSPECTS, who);
    }

    private void suspect(int who) {
        chronicle.note(who, "suspects " + name(leader[who]), now());
        world().say(name(who), "has not heard {} for too long.", name(leader[who]));
        elect(who);
    }

    // --- the election ---

    /// Asks all that are higher. Who hears nothing from them leads.
    private void elect(int who) {
        leader[who] = 0;
        electing[who] = true;
        forget(What.SUSPECTS, who);
        forget(What.BEAT, who);
        chronicle.bar(who, Chronicle.Kind.ASKS, now());
        for (int higher = who + 1; higher <= MACHINES; higher++) send(Kind.ELECTION, who, higher);
        plan(WAIT_FOR_OK, What.UNANSWERED, who);
    }

    private void unanswered(int who) {
        world().say(name(who), "hears of nobody higher, and leads.");
        lead(who);
    }

    private void lead(int who) {
        follow(who, who);
        chronicle.note(who, "leads", now());
        for (int lower = 1; lower < who; lower++) send(Kind.LEADS, who, lower);
        forget(What.BEAT, who);
        if (now() + BEAT <= LAST_BEAT) plan(BEAT, What.BEAT, who);
    }

    private void hear(Letter letter) {
        int who = letter.to();
        int from = letter.from();
        String words = letter.kind().words;
        switch (letter.kind()) {
            case BEAT, LEADS -> {
                world().say(name(who), "hears “{}” from {}.", words, name(from));
                if (from > who) follow(who, from);
                else if (leader[who] == who) send(Kind.LEADS, who, from);
                else if (!electing[who]) elect(who);
            }
            case ELECTION -> {
                world().say(name(who), "answers {}: somebody higher is alive.", name(from));
                send(Kind.OK, who, from);
                if (!electing[who]) elect(who);
            }
            case OK -> {
                world().say(name(who), "learns that {} is alive, and waits.", name(from));
                if (!electing[who]) return;
                forget(What.UNANSWERED, who);
                plan(WAIT_FOR_WORD, What.UNANSWERED, who);
            }
        }
    }

    // --- the wire, and its faults ---

    private void send(Kind kind, int from, int to) {
        int number = letters.size();
        Chance chance = world().chance("link", name(from) + name(to));
        long takes = 9L * MS + chance.below(14 * MS);
        long arrives = now() + takes;
        boolean walled = split && (from <= 2) != (to <= 2);
        boolean lost = walled || (cut && from == 2 && to == 4);
        long ends = !lost ? arrives : now() + takes * (walled ? 5 : 7) / 10;
        letters.add(new Letter(number, kind, from, to, now(), arrives, lost ? ends : -1));
        agenda.plan(ends, new Due(What.LETTER, to, number));
    }

    private void end(Letter letter) {
        String words = letter.kind().words;
        if (letter.died() >= 0) {
            world().say("", "“{}” from {} is lost on its way.", words, name(letter.from()));
        } else if (up[letter.to()]) {
            hear(letter);
        } else {
            letters.set(
                    letter.number(),
                    new Letter(
                            letter.number(),
                            letter.kind(),
                            letter.from(),
                            letter.to(),
                            letter.departs(),
                            letter.arrives(),
                            now()));
            world().say("", "“{}” finds {} dead.", words, name(letter.to()));
        }
    }

    private void crash(int who) {
        up[who] = false;
        leader[who] = 0;
        electing[who] = false;
        forget(What.BEAT, who);
        forget(What.SUSPECTS, who);
        chronicle.bar(who, Chronicle.Kind.DOWN, now());
        chronicle.note(who, "crash", now());
        world().say(name(who), "crashes.");
    }

    /// Nobody is higher, so it need not ask.
    private void restart(int who) {
        up[who] = true;
        world().say(name(who), "starts again and knows that nobody is higher.");
        lead(who);
    }
}
