package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Levers for what can go wrong between machines.
public final class NetworkFaults<M extends Message> {
    /// How many messages on their way a lever lists. More than a hand could choose from.
    private static final int LISTED_MAX = 32;

    private final World world;
    private final Network<M> network;
    private final List<String> names;

    NetworkFaults(World world, Network<M> network, List<String> names) {
        this.world = world;
        this.network = network;
        this.names = names;
    }

    // --- links ---

    /// Cuts in one direction or both, whole partitions, and healing.
    public NetworkFaults<M> cuts(Levers can) {
        List<String> whole = linkNames(false);
        List<String> cut = linkNames(true);
        can.pull("cut", "Cut a link")
                .asking(choice("link", whole))
                .unless(whole.isEmpty(), "All are cut.")
                .does(this::cutBoth);
        can.pull("cut-one-way", "Cut one way")
                .asking(choice("link", whole))
                .unless(whole.isEmpty(), "All are cut.")
                .does(this::cutOne);
        can.pull("partition", "Cut some off")
                .asking(new Form.Some("machines", names))
                .does(this::partition);
        can.pull("heal", "Heal a link")
                .asking(choice("link", cut))
                .unless(cut.isEmpty(), "None is cut.")
                .does(this::healBoth);
        can.pull("heal-all", "Heal all links")
                .asking(new Form.Choice("network", List.of("all")))
                .unless(cut.isEmpty(), "None is cut.")
                .does(_ -> healAll());
        return this;
    }

    private static Form<String> choice(String asks, List<String> choices) {
        return new Form.Choice(asks, choices.isEmpty() ? List.of("none") : choices);
    }

    private List<String> linkNames(boolean cut) {
        return network.links().stream()
                .filter(link -> link.isCut() == cut)
                .map(Link::name)
                .toList();
    }

    private Link<M> named(String name) {
        return network.links().stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void cutBoth(String name) {
        world.say("the link", "{} is cut both ways.", name);
        cut(named(name));
        cut(network.link(named(name).to(), named(name).from()));
    }

    private void cutOne(String name) {
        world.say("the link", "{} is cut; the other way still works.", name);
        cut(named(name));
    }

    private void cut(Link<M> link) {
        if (link.isCut()) return;
        world.troubled();
        link.cut();
    }

    private void partition(List<String> side) {
        world.say("the network", "cuts {} off from the others.", String.join(", ", side));
        for (Link<M> link : network.links()) {
            if (side.contains(link.from().name()) != side.contains(link.to().name())) cut(link);
        }
    }

    private void healBoth(String name) {
        world.say("the link", "{} is healed both ways.", name);
        heal(named(name));
        heal(network.link(named(name).to(), named(name).from()));
    }

    private void healAll() {
        world.say("the network", "is whole again.");
        network.links().forEach(this::heal);
    }

    private void heal(Link<M> link) {
        if (!link.isCut()) return;
        world.mended();
        link.heal();
    }

    /// A link on which every message takes longer by so much.
    public NetworkFaults<M> slowness(Levers can, int ticksMost) {
        List<String> all = network.links().stream().map(Link::name).toList();
        can.pull("slow-link", "Slow a link down")
                .asking(
                        new Form.Both<>(
                                new Form.Choice("link", all),
                                new Form.Whole("ticks", 0, ticksMost)))
                .does(pair -> slow(named(pair.first()), pair.second()));
        List<String> slow =
                network.links().stream().filter(link -> link.slower() > 0).map(Link::name).toList();
        can.pull("quick-link", "Make a link quick")
                .asking(choice("link", slow))
                .unless(slow.isEmpty(), "None is slow.")
                .does(name -> slow(named(name), 0));
        return this;
    }

    private void slow(Link<M> link, int ticks) {
        if (link.slower() == 0 && ticks > 0) world.troubled();
        if (link.slower() > 0 && ticks == 0) world.mended();
        if (ticks > 0) world.say("the link", "{} takes longer by {}.", link.name(), ticks);
        else world.say("the link", "{} is quick again.", link.name());
        link.slow(ticks);
    }

    // --- messages on their way ---

    /// Dropping, delaying, copying and delivering single messages. Delays are up to so many ticks.
    public NetworkFaults<M> messages(Levers can, int ticksMost) {
        List<String> flying = new ArrayList<>();
        for (Network.Flight<M> flight : network.flights()) {
            if (flying.size() < LISTED_MAX && !flying.contains(flight.name()))
                flying.add(flight.name());
        }
        boolean none = flying.isEmpty();
        String why = "No message is on its way.";
        Form<String> which = choice("message", flying);
        Form.Whole ticks = new Form.Whole("ticks", 1, ticksMost);
        can.pull("drop", "Drop a message").asking(which).unless(none, why).does(this::drop);
        can.pull("delay", "Delay a message")
                .asking(new Form.Both<>(which, ticks))
                .unless(none, why)
                .does(pair -> delay(pair.first(), pair.second()));
        can.pull("copy", "Duplicate a message")
                .asking(new Form.Both<>(which, ticks))
                .unless(none, why)
                .does(pair -> copy(pair.first(), pair.second()));
        can.pull("deliver", "Deliver next").asking(which).unless(none, why).does(this::deliver);
        return this;
    }

    private Optional<Network.Flight<M>> flying(String name) {
        return network.flights().stream().filter(flight -> flight.name().equals(name)).findFirst();
    }

    private void drop(String name) {
        world.disturbed();
        flying(name)
                .ifPresent(flight -> {
                    world.say("the network", "drops {}, {}.", name, flight.message().words());
                    flight.link().drop(flight.number(), flight.message());
                });
    }

    private void delay(String name, int ticks) {
        world.disturbed();
        flying(name)
                .ifPresent(flight -> {
                    world.say(
                            "the network",
                            "delays {}, {}, by {}.",
                            name,
                            flight.message().words(),
                            ticks);
                    flight.link()
                            .move(
                                    flight.number(),
                                    flight.message(),
                                    flight.arrives() - world.now() + ticks);
                });
    }

    private void copy(String name, int ticks) {
        world.disturbed();
        flying(name)
                .ifPresent(flight -> {
                    world.say("the network", "copies {}, {}.", name, flight.message().words());
                    flight.link()
                            .copy(
                                    flight.number(),
                                    flight.message(),
                                    flight.arrives() - world.now() + ticks);
                });
    }

    private void deliver(String name) {
        flying(name)
                .ifPresent(flight -> {
                    world.say("the network", "hurries {}, {}.", name, flight.message().words());
                    flight.link().move(flight.number(), flight.message(), 0);
                });
    }
}
