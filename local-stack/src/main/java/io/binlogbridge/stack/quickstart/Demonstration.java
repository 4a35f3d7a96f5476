package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.compare.ComparisonTable;
import io.binlogbridge.stack.compare.DatabaseComparison;
import io.binlogbridge.stack.compare.StoredDefinitions;
import io.binlogbridge.stack.compare.TableNames;
import io.binlogbridge.stack.compare.TableResult;
import io.binlogbridge.stack.process.StackException;
import io.binlogbridge.stack.quickstart.Replication.State;
import io.binlogbridge.stack.quickstart.Servers.Running;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The story that the quickstart tells, on servers that run. */
final class Demonstration {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_EVERY_MS = 500;

    private final Terminal terminal;
    private final ProgressDisplay display;
    private final Running servers;
    private final Connectors connectors;
    private final Random random;

    Demonstration(Terminal terminal, Running servers, Path connectConfig, Random random) {
        this.terminal = terminal;
        this.display = new ProgressDisplay(terminal);
        this.servers = servers;
        this.connectors = new Connectors(connectConfig, servers);
        this.random = random;
    }

    /** A condition that is waited for. */
    private interface Condition {
        boolean holds() throws SQLException;
    }

    /**
     * From an empty target to the comparison.
     *
     * @return whether both sides are equal
     * @throws StackException when a connector fails or the target does not catch up, with the reason
     */
    boolean run() throws SQLException {
        new ShopDatabase(servers.source(), random).create();
        terminal.say(
                "\nThe source has a shop. Its connectors are posted, source and sink, as connect-config/ has them.");
        try (Replication replication = new Replication(servers)) {
            connectors.postSource();
            await("snapshot", replication, List.of(connectors.sourceName()), connectors::sourceHasWritten);
            connectors.postSink();
            await("snapshot", replication, both(), () -> allRows(replication.look()));
            terminal.say("The snapshot is on the target. Now the shop works, and changes its tables meanwhile.");
            try (LiveTraffic traffic = new LiveTraffic(servers.source(), random)) {
                await("live", replication, both(), traffic::isDone);
            }
            replication.mark();
            await("catching up", replication, both(), replication::markHasArrived);
        }
        return compare();
    }

    /** Shows how the target follows what the person does, until the thread is interrupted. */
    void stayUp() throws SQLException {
        terminal.say(HowTo.text(servers, connectors));
        boolean failed = false;
        try (Replication replication = new Replication(servers)) {
            while (!Thread.currentThread().isInterrupted()) {
                display.show("yours", replication.look());
                failed = failed || saysFailure();
                pause();
            }
        }
    }

    private boolean compare() throws SQLException {
        try (Connection source = servers.source().connection();
                Connection target = servers.target().connection()) {
            List<TableResult> results =
                    DatabaseComparison.of(source, target, TableNames.same()).compare(List.of(ShopDatabase.NAME));
            boolean equal = !results.isEmpty() && results.stream().allMatch(TableResult::isEqual);
            Map<String, String> there = StoredDefinitions.of(source, ShopDatabase.NAME);
            Map<String, String> here = StoredDefinitions.of(target, ShopDatabase.NAME);
            terminal.say("\n" + ComparisonTable.text(results) + "\n\n"
                    + (equal ? "All tables are equal" : "The tables DIFFER")
                    + (there.equals(here)
                            ? ", and " + there.size() + " views, routines and triggers are."
                            : ". Views, routines and triggers DIFFER: " + there + " and " + here));
            return equal && there.equals(here);
        }
    }

    private static boolean allRows(State state) {
        return state.sourceRows() > 0 && state.targetRows() == state.sourceRows();
    }

    private List<String> both() {
        return List.of(connectors.sourceName(), connectors.sinkName());
    }

    private void await(String phase, Replication replication, List<String> running, Condition condition)
            throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            State state = replication.look();
            display.show(phase, state);
            connectors.failIfFailed(running);
            if (System.nanoTime() > deadline) {
                throw new StackException(
                        ("The target did not get there within %d minutes (%s): it has %d of %d rows and took in %d records."
                                        + " Neither connector has failed; the worker's log may say more.")
                                .formatted(
                                        PATIENCE.toMinutes(),
                                        phase,
                                        state.targetRows(),
                                        state.sourceRows(),
                                        state.records()));
            }
            pause();
        }
    }

    private boolean saysFailure() {
        try {
            connectors.failIfFailed(both());
            return false;
        } catch (StackException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return true;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
