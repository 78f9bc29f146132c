package dev.cutaway.bench;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/// PHOLD on SSJ (L'Ecuyer and others, Université de Montréal), written as its guide writes events:
/// an object for each, planned by itself.
final class PholdSsj {
    private final Simulator simulator;
    private final Phold load;
    private final Phold.Tally tally;
    private final Phold.Die[] dice = new Phold.Die[Phold.ENTITIES];

    PholdSsj(Phold load, EventList events) {
        this.load = load;
        simulator = new Simulator(events);
        tally = new Phold.Tally(load);
        for (int i = 0; i < dice.length; i++) dice[i] = new Phold.Die(i);
    }

    private final class Job extends Event {
        private final int entity;

        Job(int entity) {
            super(PholdSsj.this.simulator);
            this.entity = entity;
        }

        @Override
        public void actions() {
            tally.arrived((long) simulator().time(), entity);
            send(dice[entity]);
        }
    }

    private void send(Phold.Die die) {
        if (!tally.send()) return;
        Job job = new Job(die.destination());
        job.schedule((double) die.delay());
    }

    Phold.Tally play() {
        simulator.init();
        for (int i = 0; i < load.pending(); i++) send(dice[i]);
        simulator.start();
        return tally;
    }
}
