package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.apply.StatementWork.Part;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.lane.FlightAbandonedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The threads of a task that run statements: as many as there are statements that run at the same time, most often one. So a statement
 * that takes hours holds up its own partition alone. Belongs to the applier's thread, but for {@link #close}.
 */
final class StatementThreads implements AutoCloseable {

    private final IntFunction<StatementThread> make;
    private final Deque<StatementThread> idle = new ArrayDeque<>();
    private final Set<StatementThread> all = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param make makes the thread of a number */
    StatementThreads(IntFunction<StatementThread> make) {
        this.make = make;
    }

    /** Starts a statement. All changes before it must be on the target; nothing else may touch the partition until it is over. */
    StatementThread.Run start(SchemaChange change, PartitionState state, Part part) {
        if (idle.isEmpty()) {
            StatementThread made = make.apply(all.size());
            all.add(made);
            idle.push(made);
        }
        if (closed) {
            throw new FlightAbandonedException();
        }
        return idle.pop().start(change, state, part);
    }

    /** {@code run} is over, and nothing more is asked of it. */
    void giveBack(StatementThread.Run run) {
        idle.push(run.thread());
    }

    /** Ends all that is under way. For any thread. */
    @Override
    public void close() {
        closed = true;
        all.forEach(StatementThread::close);
    }
}
