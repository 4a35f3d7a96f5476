package io.binlogbridge.sink.lane;

import io.binlogbridge.sink.batch.TableBatch;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.target.Retries;
import io.binlogbridge.sink.target.Target;
import io.binlogbridge.sink.target.TargetPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The lanes of a task. Each writes its share of a flight in a transaction of its own; when all have committed, the last lane writes what
 * goes with the progress, and the progress. A flight that is not spread is one transaction on the last lane.
 *
 * <p>A lane may work on a later flight while others still work on an earlier one: what it writes is in nobody's way, because a row, and a
 * table that keeps to one lane, always meet the same lane. While the last lane waits for the others it holds no lock.
 */
public final class Lanes implements AutoCloseable {

    /** Whose last lane it is when all partitions share one. */
    private static final PartitionKey ALL = new PartitionKey("", "", -1);

    private final List<Lane> lanes;
    private final IntFunction<Lane> makeLast;
    private final Map<PartitionKey, Lane> last = new ConcurrentHashMap<>();
    private final boolean lastForEach;
    private final ShareWriter shares;
    private final ProgressWriter progress;
    private final Failpoint failpoint;

    /** What lanes need of the task. */
    public record Parts(TargetPool pool, Retries retries, ProgressWriter progress, Failpoint failpoint) {}

    /**
     * @param name for the threads' names
     * @param count how many lanes besides the last
     * @param lastForEach whether each partition has a last lane of its own, because transactions stay open between flights
     */
    public Lanes(String name, int count, boolean lastForEach, Parts parts) {
        this.lanes = IntStream.range(0, count)
                .mapToObj(i -> new Lane(name + "-lane-" + i, parts.pool().target()))
                .toList();
        this.makeLast =
                number -> new Lane(name + "-progress-" + number, parts.pool().target());
        this.lastForEach = lastForEach;
        this.shares = new ShareWriter(parts.pool(), parts.retries());
        this.progress = parts.progress();
        this.failpoint = parts.failpoint();
    }

    /** How many lanes there are besides the last. */
    public int count() {
        return lanes.size();
    }

    private Lane last(PartitionKey key) {
        return last.computeIfAbsent(lastForEach ? key : ALL, any -> makeLast.apply(last.size()));
    }

    /** Starts {@code flight}; returns at once. */
    public void launch(Flight flight) {
        Lane end = last(flight.landing().key());
        if (!flight.isSpread()) {
            flight.expectShares(0);
            end.run(() ->
                    step(flight, () -> land(end.target(), flight, flight.epoch().tables())));
            return;
        }
        List<Runnable> launched = new ArrayList<>();
        List<Collection<TableBatch>> all = flight.epoch().lanes();
        for (int i = 0; i < all.size(); i++) {
            Collection<TableBatch> share = all.get(i);
            Lane lane = lanes.get(i);
            if (!share.isEmpty()) {
                launched.add(() -> lane.run(() -> step(flight, () -> writeShare(lane.target(), flight, share))));
            }
        }
        flight.expectShares(launched.size());
        launched.forEach(Runnable::run);
        end.run(() -> step(flight, () -> {
            flight.awaitShares();
            land(end.target(), flight, flight.epoch().withProgress());
        }));
    }

    private void writeShare(Target target, Flight flight, Collection<TableBatch> share) throws SQLException {
        shares.write(target, flight, share, connection -> {
            progress.hold(connection, flight.landing());
            ShareWriter.write(target, connection, share);
            failpoint.reached(Failpoint.Step.SHARE_WRITTEN);
            connection.commit();
        });
        failpoint.reached(Failpoint.Step.SHARE_COMMITTED);
        flight.shareIsWritten();
    }

    private void land(Target target, Flight flight, Collection<TableBatch> tables) throws SQLException {
        boolean[] triedBefore = {false};
        shares.write(target, flight, tables, connection -> {
            if (triedBefore[0] && progress.isThere(connection, flight.landing())) {
                connection.rollback();
                return;
            }
            triedBefore[0] = true;
            write(target, connection, flight, tables);
        });
        failpoint.reached(Failpoint.Step.COMMITTED);
    }

    private void write(Target target, Connection connection, Flight flight, Collection<TableBatch> tables)
            throws SQLException {
        if (lastForEach && !flight.continues()) {
            // A transaction that was given up may still be open.
            connection.rollback();
        }
        progress.hold(connection, flight.landing());
        ShareWriter.write(target, connection, tables);
        if (!flight.commits()) {
            return;
        }
        progress.write(connection, flight.landing());
        failpoint.reached(Failpoint.Step.ROWS_WRITTEN);
        connection.commit();
    }

    /** Ends what a partition left open, once its course is over. */
    public void release(PartitionKey key) {
        Lane own = lastForEach ? last.remove(key) : null;
        if (own != null) {
            own.retire();
        }
    }

    /** One lane's part of a flight. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private void step(Flight flight, Step step) {
        try {
            failpoint.reached(Failpoint.Step.PART_TAKEN);
            if (flight.course().isOver()) {
                throw new FlightAbandonedException();
            }
            step.run();
        } catch (SQLException | RuntimeException | Error e) {
            flight.fail(e);
        } finally {
            flight.partIsOver();
        }
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        last.values().forEach(Lane::close);
    }
}
