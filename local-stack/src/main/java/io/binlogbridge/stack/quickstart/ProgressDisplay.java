package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.quickstart.Replication.State;
import java.util.Locale;

/** The line that tells how far the target is. */
final class ProgressDisplay {

    private static final double NANOS_PER_SECOND = 1e9;
    // A rate over one look only would jump about.
    private static final double SMOOTHING = 0.3;

    private final Terminal terminal;
    private long lastRecords;
    private long lastTime;
    private double rate;

    ProgressDisplay(Terminal terminal) {
        this.terminal = terminal;
        this.lastTime = System.nanoTime();
    }

    /** Shows a state; {@code phase} is one or two words. */
    void show(String phase, State state) {
        long now = System.nanoTime();
        double current = (state.records() - lastRecords) / Math.max(0.1, (now - lastTime) / NANOS_PER_SECOND);
        rate += (Math.max(0, current) - rate) * SMOOTHING;
        lastRecords = state.records();
        lastTime = now;
        terminal.status(String.format(
                Locale.ROOT,
                "%-12s rows %,d of %,d  %,.0f records/s  lag %.1f s  %s",
                phase,
                state.targetRows(),
                state.sourceRows(),
                rate,
                state.lagMs() / 1000.0,
                state.lastStatement().isEmpty() ? "" : "last DDL: " + shortened(state.lastStatement())));
    }

    private static String shortened(String statement) {
        return statement.length() <= 60 ? statement : statement.substring(0, 57) + "...";
    }
}
