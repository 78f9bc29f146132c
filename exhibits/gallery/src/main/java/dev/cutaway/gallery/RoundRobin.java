package dev.cutaway.gallery;

import dev.cutaway.gallery.Task.Act;
import dev.cutaway.gallery.Task.Standing;
import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Gantt;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.List;

/// Four tasks take turns on one processor: each may run for a quantum, then the next in line.
final class RoundRobin extends Piece {
    static final Plate PLATE =
            new Plate(
                    "gantt",
                    "Gantt",
                    "four tasks, one processor, one disk and one lock",
                    "One track, one task. Full is running, plain is in line, dashed is waiting;"
                            + " idle time is cut out.",
                    18,
                    "task.db",
                    RoundRobin::new);

    private static final long MS = 1000;
    static final long QUANTUM = 10 * MS;
    private static final long KILL_AT = 62 * MS;

    private enum What {
        SLICE,
        DISK,
        WAKE,
        KILL
    }

    private record Due(What what, Task task) {}

    private final Timetable<Due> agenda = new Timetable<>();
    private final List<Task> line = new ArrayList<>();
    private final List<Task> lockers = new ArrayList<>();
    private final List<Task> tasks;
    private final List<Task> running = new ArrayList<>();
    private final List<Task> holder = new ArrayList<>();
    private long clock;
    private boolean told;
    private long sliceEnds;
    private long sliceBegan;
    private long diskFreeAt;

    private RoundRobin(World world) {
        super(world);
        tasks =
                List.of(
                        new Task("web", 1, web(world.chance("run", "web"))),
                        new Task("db", 2, db(world.chance("run", "db"))),
                        new Task("gc", 3, gc(world.chance("run", "gc"))),
                        new Task("log", 4, log(world.chance("run", "log"))));
        world.say("", "Four tasks stand in line for one processor.");
        told = true;
        for (Task task : tasks) goOn(task);
        agenda.plan(KILL_AT, new Due(What.KILL, tasks.getLast()));
        dispatch();
        stepAfter(agenda.next());
    }

    private static Act run(Chance chance, int least) {
        return new Act.Run(least * MS + chance.below(5) * MS);
    }

    private static List<Act> web(Chance chance) {
        return List.of(
                run(chance, 5),
                new Act.Lock(),
                run(chance, 7),
                new Act.Unlock(),
                new Act.Disk(14 * MS),
                run(chance, 4),
                new Act.Sleep(180 * MS),
                run(chance, 6));
    }

    private static List<Act> db(Chance chance) {
        return List.of(
                run(chance, 2),
                new Act.Lock(),
                run(chance, 8),
                new Act.Disk(16 * MS),
                run(chance, 4),
                new Act.Unlock(),
                new Act.Sleep(150 * MS),
                run(chance, 8));
    }

    private static List<Act> gc(Chance chance) {
        return List.of(run(chance, 24), new Act.Sleep(190 * MS), run(chance, 5));
    }

    private static List<Act> log(Chance chance) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            acts.add(run(chance, 2));
            acts.add(new Act.Disk(9 * MS));
        }
        return acts;
    }

    List<Task> tasks() {
        return tasks;
    }

    // --- the scheduler ---

    /// Lets the first in line run, for a quantum at most.
    private void dispatch() {
        if (!running.isEmpty() || line.isEmpty()) return;
        Task task = line.removeFirst();
        task.stand(Standing.RUNS, clock);
        running.add(task);
        sliceEnds = clock + QUANTUM;
        slice(task);
        tell(task, "runs.");
    }

    private void slice(Task task) {
        sliceBegan = clock;
        agenda.plan(Math.min(sliceEnds, clock + task.left), new Due(What.SLICE, task));
    }

    /// The first sentence of a step belongs to whoever acts; those after it name their own.
    private void tell(Task task, String what, Object... arguments) {
        if (told) {
            Object[] more = new Object[arguments.length + 1];
            more[0] = task.name;
            System.arraycopy(arguments, 0, more, 1, arguments.length);
            world().say("", "{} " + what, more);
        } else {
            world().say(task.name, what, arguments);
        }
        told = true;
    }

    private void leave(Task task, Standing standing) {
        running.remove(task);
        task.stand(standing, clock);
    }

    private void ready(Task task) {
        task.stand(Standing.READY, clock);
        line.add(task);
    }

    @Override
    void step() {
        Timetable.Planned<Due> planned = agenda.take();
        clock = planned.at();
        told = false;
        Task task = planned.event().task();
        world().fold(task.hue);
        world().fold(task.left);
        switch (planned.event().what()) {
            case SLICE -> sliceOver(task);
            case DISK -> {
                tell(task, "has its blocks from the disk.");
                goOn(task);
            }
            case WAKE -> {
                tell(task, "wakes.");
                goOn(task);
            }
            case KILL -> kill(task);
        }
        dispatch();
        if (!agenda.isEmpty()) stepAfter(agenda.next() - clock);
    }

    private void sliceOver(Task task) {
        task.left -= clock - sliceBegan;
        if (task.left == 0) {
            goOn(task);
        } else {
            tell(task, "has used up its quantum and goes to the end of the line.");
            running.remove(task);
            ready(task);
        }
    }

    /// Does what needs no time, up to what does.
    private void goOn(Task task) {
        while (task.hasNext()) if (!begin(task, task.next())) return;
        leave(task, Standing.DONE);
        tell(task, "is done.");
    }

    /// False where the task cannot go on at once.
    private boolean begin(Task task, Act act) {
        switch (act) {
            case Act.Run(long ticks) -> {
                task.left = ticks;
                if (!running.contains(task)) ready(task);
                else if (clock < sliceEnds) slice(task);
                else {
                    running.remove(task);
                    ready(task);
                }
                return false;
            }
            case Act.Disk(long ticks) -> {
                leave(task, Standing.WAITS_FOR_DISK);
                diskFreeAt = Math.max(diskFreeAt, clock) + ticks;
                agenda.plan(diskFreeAt, new Due(What.DISK, task));
                tell(task, "asks the disk.");
                return false;
            }
            case Act.Sleep(long ticks) -> {
                leave(task, Standing.SLEEPS);
                agenda.plan(clock + ticks, new Due(What.WAKE, task));
                tell(task, "sleeps for {} ms.", ticks / MS);
                return false;
            }
            case Act.Lock() -> {
                return lock(task);
            }
            case Act.Unlock() -> {
                unlock();
                return true;
            }
        }
    }

    private boolean lock(Task task) {
        if (holder.isEmpty()) {
            holder.add(task);
            tell(task, "takes the lock.");
            return true;
        }
        leave(task, Standing.WAITS_FOR_LOCK);
        lockers.add(task);
        tell(task, "wants the lock, but {} has it.", holder.getFirst().name);
        return false;
    }

    /// The lock goes to whoever waits longest.
    private void unlock() {
        Task before = holder.removeFirst();
        if (lockers.isEmpty()) return;
        Task next = lockers.removeFirst();
        holder.add(next);
        tell(before, "gives the lock to {}.", next.name);
        goOn(next);
    }

    private void kill(Task task) {
        agenda.forget(due -> due.task() == task);
        line.remove(task);
        leave(task, Standing.KILLED);
        tell(task, "is killed.");
    }

    // --- the picture ---

    @Override
    public Scene draw() {
        List<Gantt.Track> tracks = new ArrayList<>();
        List<Gantt.Span> spans = new ArrayList<>();
        for (Task task : tasks) {
            State state = task.standing() == Standing.KILLED ? State.DEAD : State.IDLE;
            Part part = new Part(id(task), "Task " + task.name, "It runs when its turn comes.");
            tracks.add(new Gantt.Track(part, task.name, task.hue, state));
            for (Task.Stretch stretch : task.stretches())
                if (!stretch.standing().words.isEmpty()) spans.add(span(task, stretch));
        }
        String who = running.isEmpty() ? "nobody runs" : running.getFirst().name + " runs";
        String summary = "Four tasks, one processor: " + who + ".";
        Gantt gantt = new Gantt("gantt", "Turns", Ticks.MICROS, 5 * MS, tracks, spans, clock);
        return new Scene(summary, List.of(gantt));
    }

    private static String id(Task task) {
        return "task." + task.name;
    }

    private static Gantt.Span span(Task task, Task.Stretch stretch) {
        String words = stretch.standing().words;
        String from = Ticks.MICROS.text(stretch.from());
        Part part =
                new Part(
                        "span." + task.name + "." + stretch.number(),
                        task.name + ", " + words,
                        "So it stood from " + from + " on.");
        State state =
                switch (stretch.standing()) {
                    case RUNS -> State.ACTIVE;
                    case WAITS_FOR_LOCK, WAITS_FOR_DISK -> State.PENDING;
                    case KILLED -> State.DEAD;
                    case READY, SLEEPS, DONE -> State.IDLE;
                };
        return new Gantt.Span(part, id(task), words, state, 0, stretch.from(), stretch.to());
    }
}
