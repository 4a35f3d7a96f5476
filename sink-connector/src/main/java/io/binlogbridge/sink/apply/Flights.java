package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.lane.Flight;
import io.binlogbridge.sink.lane.Lanes;
import io.binlogbridge.sink.progress.PartitionKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * The flights of a task that are on their way: at most two, so that the lanes have the next one when they finish one, and memory holds
 * no more than these and the one that is being built. Belongs to the applier's thread.
 */
final class Flights {

    private static final int MOST = 2;

    private final Lanes lanes;
    private final Runnable whenOneIsOver;
    private final Deque<Departed> underWay = new ArrayDeque<>();
    private long gathered;

    private record Departed(Flight flight, EpochGate gate) {}

    /** @param whenOneIsOver called on a lane's thread */
    Flights(Lanes lanes, Runnable whenOneIsOver) {
        this.lanes = lanes;
        this.whenOneIsOver = whenOneIsOver;
    }

    /** How many lanes an epoch is to be spread over. */
    int lanes() {
        return lanes.count();
    }

    /** Bytes were gathered for an epoch of any partition, or, when negative, have left or were dropped. */
    void gather(long bytes) {
        gathered += bytes;
    }

    /** Bytes gathered in all partitions that have not left yet. */
    long gathered() {
        return gathered;
    }

    /** Launches a flight once there is room for it. */
    void launch(Flight flight, EpochGate gate) {
        while (underWay.size() >= MOST) {
            underWay.getFirst().flight.await();
            collect();
        }
        underWay.add(new Departed(flight, gate));
        flight.whenOver(whenOneIsOver);
        lanes.launch(flight);
    }

    /**
     * Tells the gates of flights that are over, each of its own in the order in which they were launched: when one fails, those after it
     * are over at once, while it may still have parts under way; yet the reason is its own.
     */
    void collect() {
        Set<EpochGate> waiting = new HashSet<>();
        for (Iterator<Departed> all = underWay.iterator(); all.hasNext(); ) {
            Departed departed = all.next();
            if (departed.flight.isOver() && !waiting.contains(departed.gate)) {
                all.remove();
                departed.gate.over(departed.flight);
            } else {
                waiting.add(departed.gate);
            }
        }
    }

    /** Waits for all flights of {@code gate}. */
    void settle(EpochGate gate) {
        underWay.stream().filter(departed -> departed.gate == gate).forEach(departed -> departed.flight.await());
        collect();
    }

    /** A partition is given back. */
    void release(PartitionKey key) {
        lanes.release(key);
    }

    /** Waits for all flights. */
    void settle() {
        underWay.forEach(departed -> departed.flight.await());
        collect();
    }

    boolean isUnderWay(EpochGate gate) {
        return underWay.stream().anyMatch(departed -> departed.gate == gate);
    }
}
