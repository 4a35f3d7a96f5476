package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.apply.StatementWork.Part;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.FlightAbandonedException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs one statement at a time, on a thread and a connection of its own. */
final class StatementThread {

    private static final int IDLE_SECONDS = 60;

    private final StatementWork work;
    private final Runnable whenOver;
    private final ThreadPoolExecutor thread;

    /** @param whenOver called on the thread when a statement is over */
    StatementThread(String name, StatementWork work, Runnable whenOver) {
        this.work = work;
        this.whenOver = whenOver;
        this.thread = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> new Thread(task, name));
        thread.allowCoreThreadTimeOut(true);
    }

    /** A statement that was started. Belongs to the applier's thread. */
    final class Run {
        private final Future<?> future;

        private Run(Future<?> future) {
            this.future = future;
        }

        StatementThread thread() {
            return StatementThread.this;
        }

        boolean isOver() {
            return future.isDone();
        }

        /** Waits for its end, not for long; says whether that has come. */
        boolean await(long millis) {
            try {
                future.get(millis, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FlightAbandonedException();
            }
        }

        /** To be called when it is over: throws what ended it, if it did not succeed. */
        void throwIfFailed() {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw asRuntime(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FlightAbandonedException();
            }
        }
    }

    Run start(SchemaChange change, PartitionState state, Part part) {
        return new Run(thread.submit(() -> {
            try {
                work.run(change, state, part);
            } finally {
                whenOver.run();
            }
        }));
    }

    private static RuntimeException asRuntime(Throwable cause) {
        if (cause instanceof RuntimeException known) {
            return known;
        }
        return new StopException("A statement came to an end by an error of the task's own: " + cause, cause);
    }

    /** Ends what is under way. For any thread. */
    void close() {
        thread.shutdownNow();
        work.drop();
    }
}
