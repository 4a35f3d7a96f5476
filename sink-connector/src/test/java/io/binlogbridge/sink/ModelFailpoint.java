package io.binlogbridge.sink;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What befalls lanes in the property test: one step for the n-th time, besides being as slow as they please. */
final class ModelFailpoint implements Failpoint {

    /** The end of a task. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final long SLOWEST_NANOS = 1_000_000;
    private static final int RARELY = 8;

    private final Step step;
    private final AtomicInteger left;
    private final Runnable event;
    private final boolean slow;

    private ModelFailpoint(Step step, int count, Runnable event, boolean slow) {
        this.step = step;
        this.left = new AtomicInteger(count);
        this.event = event;
        this.slow = slow;
    }

    /** Nothing happens. */
    static ModelFailpoint none(boolean slow) {
        return new ModelFailpoint(Step.COMMITTED, 0, () -> {}, slow);
    }

    /** The task ends at the {@code count}-th time that {@code step} is reached. */
    static ModelFailpoint crash(Step step, int count, boolean slow) {
        return new ModelFailpoint(
                step,
                count,
                () -> {
                    throw new Crash();
                },
                slow);
    }

    /** Who reaches {@code step} for the {@code count}-th time waits there until {@code go}. */
    static ModelFailpoint halt(Step step, int count, CountDownLatch go) {
        return new ModelFailpoint(step, count, () -> await(go), false);
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void reached(Step reached) {
        if (reached == step && left.decrementAndGet() == 0) {
            event.run();
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (slow && reached == Step.SHARE_WRITTEN) {
            LockSupport.parkNanos(random.nextLong(SLOWEST_NANOS));
        }
        if (slow && reached == Step.PART_TAKEN && random.nextInt(RARELY) == 0) {
            // Long enough for other lanes to write, fail and give up what comes later.
            LockSupport.parkNanos(random.nextLong(10 * SLOWEST_NANOS));
        }
    }
}
