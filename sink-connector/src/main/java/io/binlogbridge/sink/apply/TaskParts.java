package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.config.EpochLimits;
import io.binlogbridge.sink.config.IndexDeferral;
import io.binlogbridge.sink.config.OffsetGaps;
import io.binlogbridge.sink.event.RecordReader;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.watch.StatementWatch;
import java.time.Duration;

/** What all partitions of a task have in common. Belongs to the applier's thread. */
record TaskParts(
        RecordReader reader,
        RowRouter router,
        SchemaChangeApplier schemaChanges,
        StatementThreads statements,
        StatementWatch watch,
        TargetDatabase database,
        OnTarget onTarget,
        Flights flights,
        EpochLimits limits,
        TableIndexes indexes,
        IndexDeferral indexDeferral,
        OffsetGaps gaps,
        BadRecords badRecords,
        Duration lostPatience,
        Failpoint failpoint,
        Meetings meetings,
        Duration meetingWindow) {

    EpochGate gate(PartitionState state) {
        return new EpochGate(state, flights, limits);
    }

    /** Takes a partition over: what the target says about it, when nobody else can write it any more. */
    PartitionState load(PartitionKey key) {
        // A table that others are merged into may have been changed by a statement on one of those, read by another
        // task.
        router.forget();
        return onTarget.call("read the progress of " + key, () -> {
            database.lease().claim(database.connection(), key);
            schemaChanges.opened(key);
            return PartitionState.load(database, key, runAhead());
        });
    }

    private long runAhead() {
        return flights.lanes() > 1 ? limits.runAhead() : 0;
    }
}
