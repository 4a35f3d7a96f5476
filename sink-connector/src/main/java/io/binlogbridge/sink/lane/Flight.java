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
    private final Form form;
    private final AtomicInteger sharesLeft = new AtomicInteger();
    private final CountDownLatch sharesWritten = new CountDownLatch(1);
    private final AtomicInteger partsLeft = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile Runnable whenOver = () -> {};

    /** How an epoch is written. */
    public enum Form {
        /** The lanes work on it. */
        SPREAD(true, false),
        /** It is one transaction. Nothing else of its partition may be on its way. */
        WHOLE(true, false),
        /** It begins a transaction, which stays open. */
        FIRST_PART(false, false),
        /** It goes on with the transaction that is open. */
        NEXT_PART(false, true),
        /** It ends the transaction that is open. */
        LAST_PART(true, true);

        private final boolean commits;
        private final boolean continues;

        Form(boolean commits, boolean continues) {
            this.commits = commits;
            this.continues = continues;
        }
    }

    public Flight(Course course, Landing landing, Epoch epoch, Form form) {
        this.course = course;
        this.landing = landing;
        this.epoch = epoch;
        this.form = form;
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
        return form == Form.SPREAD;
    }

    /** Whether what it brings is durable when it is over. */
    public boolean commits() {
        return form.commits;
    }

    /** Whether it is of no use without what was written before it in the same transaction. */
    boolean continues() {
        return form.continues;
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
