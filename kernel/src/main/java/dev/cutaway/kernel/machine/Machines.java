package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Some machines, the network between them, and a program for each.
public final class Machines<M extends Message> {
    private final World world;
    private final Network<M> network;
    private final List<Machine<M>> all = new ArrayList<>();
    private final List<Id> ids;

    /// Names the machines and says what each boots. Nothing runs before [#boot].
    public Machines(World world, List<String> names, Function<Machine<M>, Program<M>> boots) {
        this.world = world;
        network = new Network<>(world);
        for (String name : names)
            all.add(new Machine<>(world, network, new Id(all.size(), name), boots));
        ids = all.stream().map(Machine::id).toList();
        network.connect(all);
    }

    public void boot() {
        all.forEach(Machine::boot);
    }

    /// Keeps about the last so many messages from now on, and tells how each machine stands
    /// whenever that changes.
    public Logbook<M> logbook(int most, BiConsumer<Id, Machine.State> stands) {
        Logbook<M> book = new Logbook<>(most, stands);
        network.keep(book);
        return book;
    }

    public Network<M> network() {
        return network;
    }

    public List<Machine<M>> all() {
        return Collections.unmodifiableList(all);
    }

    public List<Id> ids() {
        return ids;
    }

    public Machine<M> at(Id id) {
        return all.get(id.number());
    }

    public Optional<Machine<M>> named(String name) {
        return all.stream().filter(machine -> machine.id().name().equals(name)).findFirst();
    }

    /// The levers that break all this, for a model to choose from.
    public Faults<M> faults() {
        return new Faults<>(world, this, all);
    }

    /// The same, where only some machines can fail: clients may have to outlive a run.
    public Faults<M> faults(List<Id> exposed) {
        return new Faults<>(world, this, exposed.stream().map(this::at).toList());
    }
}
