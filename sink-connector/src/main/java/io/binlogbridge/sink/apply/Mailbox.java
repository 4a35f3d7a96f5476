package io.binlogbridge.sink.apply;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the task's thread hands to the applier, in order. Deliveries are counted: when {@value #DELIVERIES} wait already, the task's
 * thread waits with the next, so that memory holds no more than these. Thread-safe.
 */
final class Mailbox {

    private static final int DELIVERIES = 1;

    private final LinkedBlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(DELIVERIES);

    /** Something to be done; never waits. */
    void post(Runnable message) {
        messages.add(message);
    }

    /** Wakes the applier: there may be something to see to. */
    void wake() {
        messages.add(() -> {});
    }

    /** Records to be applied; taken up even when there is no room. */
    void postDelivery(Runnable delivery) {
        boolean counted = room.tryAcquire();
        messages.add(() -> {
            if (counted) {
                room.release();
            }
            delivery.run();
        });
    }

    /** Waits until there is room for a delivery. */
    boolean awaitRoom(long millis) throws InterruptedException {
        if (!room.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        room.release();
        return true;
    }

    @Nullable
    Runnable take(long nanos) throws InterruptedException {
        return messages.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    /** Nothing is taken any more: nobody need wait for room. */
    void end() {
        room.release(DELIVERIES + 1);
    }
}
