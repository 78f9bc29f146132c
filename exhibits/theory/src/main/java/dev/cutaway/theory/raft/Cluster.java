package dev.cutaway.theory.raft;

import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Whole;
import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Faults;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Law;
import dev.cutaway.kernel.machine.Logbook;
import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.kernel.machine.Machines;
import dev.cutaway.picture.Drawn;
import dev.cutaway.picture.Scene;
import dev.cutaway.theory.raft.Chronicle.Happened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Servers that agree on a log, two clients that write to it, and all that can befall them.
final class Cluster implements Model, Drawn {
    private static final int MICROS = 1000;
    private static final int CLIENTS = 2;
    private static final int TEXT_MAX = 24;
    private static final int CLOCK_STEP_MAX = 500_000;
    private static final int DRIFT_MAX_PPM = 50_000;

    /// About so many of the last messages can be looked back at.
    private static final int MESSAGES_KEPT = 60;

    /// A leader is promised within so many of the longest election timeouts.
    private static final int TIMEOUTS_MOST = 9;

    private final World world;
    private final Settings settings;
    private final Machines<RaftMessage> machines;
    private final List<Machine<RaftMessage>> servers;
    private final List<Machine<RaftMessage>> clients;
    private final Faults<RaftMessage> faults;
    private final Referee referee = new Referee();
    private final Audience audience;
    private final Past past;
    private final Chronicle chronicle;
    private final Logbook<RaftMessage> logbook;

    Cluster(World world) {
        this.world = world;
        settings = Settings.of(world);
        int count = world.knob(RaftExhibit.SERVERS);
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) names.add("s" + i);
        for (int i = 1; i <= CLIENTS; i++) names.add("c" + i);
        audience = new Audience(world, count, settings.timeoutLeast());
        past = new Past(world, count);
        chronicle = new Chronicle(world, referee, audience, past, count);
        List<Id> ids = new ArrayList<>();
        machines =
                new Machines<>(
                        world,
                        names,
                        on ->
                                on.id().number() < count
                                        ? new Server(on.host(), ids, settings, chronicle)
                                        : new Client(
                                                on.host(),
                                                ids,
                                                () -> chronicle.note(Happened.ACKNOWLEDGED)));
        ids.addAll(machines.ids().subList(0, count));
        servers = machines.all().subList(0, count);
        clients = machines.all().subList(count, names.size());
        faults = machines.faults(ids);
        machines.network().latency(delays());
        logbook = machines.logbook(MESSAGES_KEPT, past::stands);
        machines.boot();
        world.say("", "{} servers wait for a leader.", count);
    }

    private Law delays() {
        if (!world.holds(RaftExhibit.TIMELY))
            return new Law.Between(settings.timeoutLeast(), settings.timeoutMost());
        return new Law.Between(world.knob(RaftExhibit.DELAY_LEAST) * MICROS, delayMost());
    }

    /// The microseconds that a message takes at most while nothing is slow.
    int delayMost() {
        if (!world.holds(RaftExhibit.TIMELY)) return settings.timeoutMost();
        int least = world.knob(RaftExhibit.DELAY_LEAST);
        return Math.max(least, world.knob(RaftExhibit.DELAY_MOST)) * MICROS;
    }

    // --- levers ---

    @Override
    public void levers(Levers can) {
        Form<String> client = new Form.Choice("client", namesOf(clients));
        Form<String> key = new Form.Line("key", TEXT_MAX);
        Form<String> value = new Form.Line("value", TEXT_MAX);
        can.pull("put", "Put a value")
                .asking(new Form.Both<>(client, new Form.Both<>(key, value)))
                .suggesting("c1:x:1")
                .does(it ->
                        want(
                                it.first(),
                                new Command.Put(it.second().first(), it.second().second())));
        can.pull("get", "Get a value")
                .asking(new Form.Both<>(client, key))
                .suggesting("c1:x")
                .does(it -> want(it.first(), new Command.Get(it.second())));
        can.pull("cas", "Compare and set")
                .asking(
                        new Form.Both<>(
                                client, new Form.Both<>(key, new Form.Both<>(value, value))))
                .suggesting("c1:x:1:2")
                .does(it -> want(it.first(), cas(it.second())));
        List<String> waiting = namesOf(servers.stream().filter(this::canTimeOut).toList());
        can.pull("time-out", "Fire an election timer")
                .asking(new Form.Choice("server", waiting.isEmpty() ? namesOf(servers) : waiting))
                .unless(waiting.isEmpty(), "No timer runs.")
                .does(this::timeOut);
        faults(can);
    }

    private static Command cas(Form.Both.Pair<String, Form.Both.Pair<String, String>> wanted) {
        return new Command.Cas(wanted.first(), wanted.second().first(), wanted.second().second());
    }

    private void faults(Levers can) {
        int delayMost = (int) Whole.divide(settings.timeoutLeast(), 2);
        faults.crashes(can).pauses(can).clocks(can, CLOCK_STEP_MAX, DRIFT_MAX_PPM);
        faults.network().cuts(can).messages(can, delayMost).slowness(can, delayMost);
        faults.disks().failures(can).filling(can).slowness(can, delayMost);
        if (!world.holds(RaftExhibit.FLUSHES_LAST)) faults.disks().lies(can);
        if (!world.holds(RaftExhibit.OWN_DISK)) faults.disks().wiping(can);
    }

    private static List<String> namesOf(List<Machine<RaftMessage>> machines) {
        return machines.stream().map(machine -> machine.id().name()).toList();
    }

    private boolean canTimeOut(Machine<RaftMessage> server) {
        return raft(server).filter(raft -> raft.role() != Role.LEADER).isPresent();
    }

    private void want(String client, Command command) {
        named(client)
                .prompt(program -> {
                    if (program instanceof Client it) it.want(command);
                });
    }

    private void timeOut(String server) {
        named(server)
                .prompt(program -> {
                    if (program instanceof Server it) it.raft().timeOut();
                });
    }

    private Machine<RaftMessage> named(String name) {
        return machines.named(name).orElseThrow();
    }

    // --- guarantees ---

    @Override
    public void guarantees(Guarantees promise) {
        promise.always(
                "Election safety",
                "At most one leader is elected in a term.",
                referee::electionSafety);
        promise.always(
                "Leader append-only",
                "A leader never overwrites or removes entries of its own log.",
                referee::appendOnly);
        promise.always(
                "Log matching",
                "Two logs that share an index and a term are the same up to there.",
                referee::logMatching);
        promise.always(
                "Leader completeness",
                "What was committed in a term is in the log of every later leader.",
                referee::leaderCompleteness);
        promise.always(
                "State machine safety",
                "No two servers apply different entries at the same index.",
                referee::machineSafety);
        promise.always(
                "No answered write is lost",
                "Every later leader knows each command that was answered.",
                referee::nothingLost);
        promise.always(
                "No leader without a majority",
                "Who leads was answered by most servers in the last two timeouts or so.",
                () -> audience.verdict(servers));
        promiseLeader(promise);
    }

    private void promiseLeader(Guarantees promise) {
        String leader = "A leader within " + TIMEOUTS_MOST + " timeouts";
        String sentence =
                "When nothing is wrong, most servers soon follow one leader of their term.";
        if (isTimingPossible())
            promise.within(
                    leader, sentence, (long) TIMEOUTS_MOST * settings.timeoutMost(), this::isLed);
        else
            promise.withheld(
                    leader,
                    sentence,
                    "The timeouts are too short for these delays, or too much alike.");
    }

    /// The paper asks for timeouts far above the time of a message, and for a spread in which one
    /// server can win before the next one stands (sections 5.6 and 9.3).
    private boolean isTimingPossible() {
        int delay = world.knob(RaftExhibit.DELAY_MOST) * MICROS;
        return settings.timeoutLeast() >= settings.heartbeat() + 4 * delay
                && settings.timeoutMost() - settings.timeoutLeast() >= 4 * delay;
    }

    private boolean isLed() {
        for (Machine<RaftMessage> server : servers) {
            if (!leads(server)) continue;
            Raft leader = raft(server).orElseThrow();
            int following = 0;
            for (Machine<RaftMessage> other : servers) if (follows(other, leader)) following++;
            if (2 * following > servers.size()) return true;
        }
        return false;
    }

    private boolean follows(Machine<RaftMessage> server, Raft leader) {
        Optional<Raft> raft = raft(server);
        return raft.isPresent()
                && raft.get().term() == leader.term()
                && raft.get().leader() == leader.leader();
    }

    // --- what there is to see ---

    static Optional<Raft> raft(Machine<RaftMessage> server) {
        return server.program().map(program -> ((Server) program).raft());
    }

    static Optional<Client> client(Machine<RaftMessage> machine) {
        return machine.program().map(Client.class::cast);
    }

    static boolean leads(Machine<RaftMessage> server) {
        Optional<Raft> raft = raft(server);
        return raft.isPresent() && raft.get().role() == Role.LEADER;
    }

    List<Machine<RaftMessage>> servers() {
        return servers;
    }

    List<Machine<RaftMessage>> clients() {
        return clients;
    }

    Machines<RaftMessage> machines() {
        return machines;
    }

    Settings settings() {
        return settings;
    }

    Past past() {
        return past;
    }

    Logbook<RaftMessage> logbook() {
        return logbook;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /// Those who think that they lead, the latest term first.
    List<Machine<RaftMessage>> leaders() {
        return servers.stream()
                .filter(Cluster::leads)
                .sorted((one, other) ->
                        Integer.compare(
                                raft(other).orElseThrow().term(), raft(one).orElseThrow().term()))
                .toList();
    }

    /// The number of the leader of the latest term, as in its name; 0 where nobody leads.
    int leader() {
        List<Machine<RaftMessage>> leaders = leaders();
        return leaders.isEmpty() ? 0 : leaders.getFirst().id().number() + 1;
    }

    /// The latest term that any server knows.
    int term() {
        int term = 0;
        for (Machine<RaftMessage> server : servers)
            term = Math.max(term, raft(server).map(Raft::term).orElse(0));
        return term;
    }

    int committed() {
        return referee.committed();
    }

    int acknowledged() {
        return chronicle.count(Happened.ACKNOWLEDGED);
    }

    long now() {
        return world.now();
    }

    int inFlight() {
        return machines.network().flights().size();
    }

    @Override
    public Scene draw() {
        return new ClusterPicture(this).scene();
    }
}
