package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectorStatus;
import io.binlogbridge.stack.process.StackException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what servers do by themselves. */
public final class Waiting {

    private static final long EVERY_MS = 100;
    private static final int LOOKS_PER_STATUS = 10;

    private Waiting() {}

    /**
     * Waits while connectors run.
     *
     * @throws IllegalStateException when one of them fails, or the time is over
     */
    public static void untilDone(ConnectRest worker, List<String> connectors, Duration limit, BooleanSupplier done) {
        int[] looks = new int[1];
        until(limit, "Not done: " + connectors, () -> {
            if (looks[0]++ % LOOKS_PER_STATUS == 0) {
                connectors.forEach(connector -> expectRunning(worker, connector));
            }
            return done.getAsBoolean();
        });
    }

    /** Waits until a condition holds, looking ten times a second. */
    public static void until(Duration limit, String failure, BooleanSupplier done) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (!done.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(failure + " after " + limit.toSeconds() + " s.");
                }
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a run was waited for.", e);
        }
    }

    private static void expectRunning(ConnectRest worker, String connector) {
        ConnectorStatus status;
        try {
            status = worker.status(connector);
        } catch (StackException e) {
            if (String.valueOf(e.getMessage()).contains(" 404")) {
                // Created so lately that it has no status yet.
                return;
            }
            throw e;
        }
        if (status.hasFailed()) {
            throw new IllegalStateException(connector + " has failed:\n" + status.reason());
        }
    }
}
