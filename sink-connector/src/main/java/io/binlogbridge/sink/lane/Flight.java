package io.binlogbridge.sink.lane;

import io.binlogbridge.sink.batch.Epoch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One epoch on its way to the target. Thread-safe once it is launched. */
public final class Flight {

    private final Course course;
    private final Landing landing;
    private final Epoch epoch;
    private final boolean spread;
    private final AtomicInteger sharesLeft = new AtomicInteger();
    private final CountDownLatch sharesWritten = new CountDownLatch(1);
    private final AtomicInteger partsLeft = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile Runnable whenOver = () -> {};

    /** @param spread whether the lanes work on it; if not, it is one transaction, and nothing else may be on its way */
    public Flight(Course course, Landing landing, Epoch epoch, boolean spread) {
        this.course = course;
        this.landing = landing;
        this.epoch = epoch;
        this.spread = spread;
    }

    Course course() {
        return course;
    }

    public Landing landing() {
        return landing;
    }

    Epoch epoch() {
        return epoch;
    }

    boolean isSpread() {
        return spread;
    }

    /** To be called before any lane begins. The landing is a part of its own. */
    void expectShares(int count) {
        sharesLeft.set(count);
        partsLeft.set(count + 1);
        if (count == 0) {
            sharesWritten.countDown();
        }
    }

    void shareIsWritten() {
        if (sharesLeft.decrementAndGet() == 0) {
            sharesWritten.countDown();
        }
    }

    /** Waits until all lanes have committed their shares; one that has not ends it. */
    void awaitShares() {
        await(sharesWritten);
        if (failure.get() != null) {
            throw new FlightAbandonedException();
        }
    }

    void fail(Throwable reason) {
        failure.compareAndSet(null, reason);
        course.end();
        sharesWritten.countDown();
    }

    /** A part has come to its end, good or bad. Only when all have does the flight: until then a lane may still commit. */
    void partIsOver() {
        if (partsLeft.decrementAndGet() == 0) {
            over.countDown();
            whenOver.run();
        }
    }

    /** Whether it has come to its end, good or bad. */
    public boolean isOver() {
        return over.getCount() == 0;
    }

    /** Has {@code listener} called at its end, on a lane's thread. To be called before it is launched. */
    public void whenOver(Runnable listener) {
        whenOver = listener;
    }

    /** Waits for its end, and says why it failed; null when it landed. */
    public @Nullable Throwable await() {
        await(over);
        return failure.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlightAbandonedException();
        }
    }

    /** What it brings, for messages. */
    @Override
    public String toString() {
        return epoch.size() + " changes of " + landing.key() + " up to offset "
                + (landing.to().nextOffset() - 1);
    }
}
