package io.binlogbridge.sink.target;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the connections of one task, and remembers when all of them became worthless: after a failover each may lead to a server
 * that is the wrong one now, also those that did not fail yet. Thread-safe.
 */
public final class TargetPool {

    private final TargetAddress address;
    private final String owner;
    private final AtomicInteger generation = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    /** @param owner names the task on each of its connections */
    public TargetPool(TargetAddress address, String owner) {
        this.owner = owner;
        this.address = address;
    }

    /** A connection for one thread; opened when it is first used. */
    public Target target() {
        return new Target(address, generation, owner, made.getAndIncrement());
    }

    /** Every connection made so far is given up when its owner next calls {@link Target#renewed}. */
    public void drop() {
        generation.incrementAndGet();
    }
}
