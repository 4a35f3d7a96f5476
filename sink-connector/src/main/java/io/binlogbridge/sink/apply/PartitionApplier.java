package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.config.OffsetGaps;
import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.RecordReader;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.event.value.ValueException;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.write.EpochWriter;
import io.binlogbridge.sink.write.TableWriteException;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.connect.sink.SinkRecord;

/** Applies the records of one partition in their order. */
final class PartitionApplier {

    /** Bounds an epoch's memory; a put of Connect brings fewer by default. */
    private static final int EPOCH_ROWS = 10_000;

    private final TargetDatabase database;
    private final PartitionState state;
    private final RecordReader reader;
    private final RowRouter router;
    private final SchemaChangeApplier schemaChanges;
    private final Failpoint failpoint;
    private final DuplicateStretch duplicates = new DuplicateStretch();
    private final OffsetCheck offsets;
    private Epoch epoch = new Epoch();

    PartitionApplier(TargetDatabase database, PartitionState state, SharedParts shared, boolean redelivery) {
        this.database = database;
        this.state = state;
        this.reader = shared.reader();
        this.router = shared.router();
        this.schemaChanges = shared.schemaChanges();
        this.failpoint = shared.failpoint();
        this.offsets = new OffsetCheck(state.durable(), shared.gaps(), redelivery);
    }

    /** What all partitions of a task have in common. */
    record SharedParts(
            RecordReader reader,
            RowRouter router,
            SchemaChangeApplier schemaChanges,
            OffsetGaps gaps,
            Failpoint failpoint) {}

    PartitionState state() {
        return state;
    }

    void accept(SinkRecord record) throws SQLException {
        long offset = record.originalKafkaOffset();
        offsets.check(record);
        if (offset < state.next()) {
            return;
        }
        ChangeEvent event = reader.read(record);
        if (isNew(event)) {
            duplicates.end(event);
            if (event instanceof RowChange change) {
                add(change);
            } else if (event instanceof SchemaChange change) {
                apply(change);
                return;
            }
        }
        state.read(offset);
        if (epoch.size() >= EPOCH_ROWS) {
            flush();
        }
    }

    private boolean isNew(ChangeEvent event) {
        return switch (state.fence().judge(event.position())) {
            case NEW -> true;
            case DUPLICATE -> {
                duplicates.passOver(event);
                yield false;
            }
            case SOURCE_TURNED_BACK ->
                throw StopException.at(
                        event,
                        "A change stands before what was applied last ("
                                + state.fence().last()
                                + "), yet the source logged it later than anything applied. So it is no repetition:"
                                + " the source's binlog was reset, or the source connector now reads another server."
                                + " Compare both sides, or start the migration anew.");
            case TORN_TRANSACTION ->
                throw StopException.at(
                        event,
                        "A transaction that was applied in part ("
                                + state.fence().last()
                                + ") goes on in another server's binlog, so which part is still to be applied cannot"
                                + " be told. Compare both sides, or start the migration anew.");
        };
    }

    private void add(RowChange change) throws SQLException {
        Optional<TableBinding> binding = router.route(change);
        if (binding.isPresent()) {
            if (!epoch.takes(binding.get())) {
                flush();
            }
            try {
                epoch.add(binding.get(), change);
            } catch (ValueException e) {
                throw StopException.at(
                        change,
                        "A row of table " + change.database() + "." + change.table() + " is not applied. "
                                + e.getMessage() + ".");
            }
        }
        state.fence().pass(change.position());
    }

    private void apply(SchemaChange change) throws SQLException {
        flush();
        schemaChanges.apply(change, state);
        router.forget();
        state.fence().pass(change.position());
        state.read(change.address().offset());
        state.commit(database);
        failpoint.reached(Failpoint.Step.COMMITTED);
    }

    /** Writes what was gathered, and with it the progress; durable when it returns. */
    void flush() throws SQLException {
        if (!state.isAhead()) {
            return;
        }
        if (!epoch.isEmpty()) {
            write();
        }
        failpoint.reached(Failpoint.Step.ROWS_WRITTEN);
        state.commit(database);
        failpoint.reached(Failpoint.Step.COMMITTED);
        epoch = new Epoch();
    }

    private void write() throws SQLException {
        try {
            new EpochWriter(database.target().server()).write(database.connection(), epoch);
        } catch (TableWriteException e) {
            if (Failure.of(e).passes()) {
                throw e;
            }
            throw new StopException(
                    "The target refuses rows of table " + e.table() + ", from " + epoch.where() + " (up to "
                            + state.fence().last() + "): " + e.getMessage() + " (error " + e.getErrorCode()
                            + "). Mend the table on the target and restart the task.",
                    e);
        }
    }
}
