package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.config.MigrationTypes;
import io.binlogbridge.source.offset.BinlogPlace;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import io.binlogbridge.source.offset.MigrationOffset;
import io.binlogbridge.source.record.MigrationMarks;
import io.binlogbridge.source.record.RecordQueue;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlSnapshotChangeEventSourceMetrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a migration without the binlog to its end: the offset of the snapshot's last record says that only the end is to be
 * written, then each topic gets its last record, and the offset of the last of them says that there is nothing more to do. After
 * a crash in between no row is read again. One of the binlog alone gets a first record instead.
 */
public final class MigrationEnding {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationEnding.class);

    private final MigrationTypes types;
    private final MigrationMarks marks;
    private final RecordQueue queue;

    public MigrationEnding(MigrationTypes types, MigrationMarks marks, RecordQueue queue) {
        this.types = types;
        this.marks = marks;
        this.queue = queue;
    }

    MigrationTypes types() {
        return types;
    }

    /** The snapshot is over, and with it all but the end; part of the offset from here on. */
    void snapshotIsOver(BridgeOffsetContext offset, MySqlSnapshotChangeEventSourceMetrics snapshot, long millis) {
        long rows = snapshot.getRowsScanned().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        offset.setMigration(
                Optional.of(new MigrationOffset(types.text(), snapshot.getTotalTableCount(), rows, millis, false)));
    }

    /** Whether nothing but the end is to be written. */
    boolean isDue(BridgeOffsetContext offset) {
        return types.endsByItself()
                && offset.migration().filter(one -> !one.ended()).isPresent();
    }

    /** Whether the beginning is to be written: it gives a migration of the binlog alone its first offset, before anything happens. */
    boolean hasBeginning() {
        return types.isIncrementalAlone();
    }

    /** Writes the beginning into the topics of these databases. */
    void publishBeginning(MySqlPartition partition, BridgeOffsetContext offset, List<String> databases)
            throws InterruptedException {
        LOG.info("The binlog is read from {} on.", BinlogPlace.of(offset.getOffset()));
        for (String database : databases) {
            queue.put(marks.start(database, types.text(), position(partition, offset, offset.getOffset())));
        }
    }

    /** Writes the end into the topics of these databases. */
    void publishEnd(MySqlPartition partition, BridgeOffsetContext offset, List<String> databases)
            throws InterruptedException {
        if (databases.isEmpty()) {
            throw new ConnectException("There is nothing to migrate: no database is captured. Look at"
                    + " database.include.list and table.include.list.");
        }
        MigrationOffset migration = offset.migration().orElseThrow();
        MigrationMarks.End end =
                new MigrationMarks.End(migration.types(), migration.tables(), migration.rows(), migration.millis());
        Map<String, ?> before = offset.getOffset();
        offset.setMigration(Optional.of(migration.atEnd()));
        for (int i = 0; i < databases.size(); i++) {
            boolean last = i == databases.size() - 1;
            queue.put(
                    marks.end(databases.get(i), end, position(partition, offset, last ? offset.getOffset() : before)));
        }
        LOG.info("The snapshot of migration.types={} is complete; its last records are on their way.", types.text());
    }

    private static MigrationMarks.Position position(
            MySqlPartition partition, BridgeOffsetContext offset, Map<String, ?> stored) {
        BinlogPlace place = BinlogPlace.of(offset.getOffset());
        return new MigrationMarks.Position(
                partition.getSourcePartition(), stored, place.file(), place.position(), place.gtids());
    }
}
