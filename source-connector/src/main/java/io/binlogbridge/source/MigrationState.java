package io.binlogbridge.source;

import io.binlogbridge.source.config.MigrationTypes;
import io.binlogbridge.source.offset.BinlogPlace;
import io.binlogbridge.source.offset.MigrationOffset;
import io.debezium.connector.AbstractSourceInfo;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/** What a source offset means for the parts of a migration that are asked for now. */
final class MigrationState {

    private static final String RESET =
            " To do it, stop the connector, reset its offsets (DELETE /connectors/<name>/offsets)"
                    + " and resume it: it begins anew then.";

    private MigrationState() {}

    /**
     * One that has ended.
     *
     * @param place what its snapshot has: a migration of the binlog alone that begins there goes on from it
     */
    record Ended(MigrationOffset migration, BinlogPlace place) {

        /** For a sentence. */
        @Override
        public String toString() {
            return "migration.types=" + migration.types() + " had " + migration.tables() + " tables with "
                    + migration.rows() + " rows and took " + migration.millis() + " ms. Its snapshot is of "
                    + (place.file().isEmpty() ? "a server without a binlog" : place);
        }
    }

    /**
     * A snapshot that starts over begins with definitions, by which a reader knows that what it has is to go. Rows alone cannot say that.
     *
     * @throws ConnectException when a snapshot of rows alone would start over
     */
    static void mustNotStartOver(MigrationTypes types, @Nullable Map<String, ?> offset) {
        if (types.full() && !types.schema() && offset != null && offset.containsKey(AbstractSourceInfo.SNAPSHOT_KEY)) {
            throw new ConnectException("The snapshot of rows alone was cut short (migration.types=" + types.text()
                    + "). Were it to start over, rows that were deleted on the source meanwhile would stay on the target, and"
                    + " rows of tables without a key would come twice. Empty the tables on the target." + RESET);
        }
    }

    /**
     * The migration that has ended; empty while there is something to do.
     *
     * @param offset null when there is none
     * @throws ConnectException when what is asked for is not what was done and cannot be done from here
     */
    static Optional<Ended> ended(MigrationTypes types, @Nullable Map<String, ?> offset) {
        if (offset == null || offset.containsKey(AbstractSourceInfo.SNAPSHOT_KEY)) {
            return Optional.empty();
        }
        Optional<MigrationOffset> migration = MigrationOffset.read(offset);
        if (migration.isPresent()
                && !MigrationTypes.ofText(migration.get().types()).coverSnapshotOf(types)) {
            throw new ConnectException("This connector has ended as migration.types="
                    + migration.get().types() + ", and now is to do " + types.text() + "." + RESET);
        }
        if (types.endsByItself() && migration.isEmpty()) {
            throw new ConnectException("This connector reads the binlog already, and migration.types=" + types.text()
                    + " asks for what comes before." + RESET);
        }
        return migration
                .filter(one -> one.ended() && types.endsByItself())
                .map(one -> new Ended(one, BinlogPlace.of(offset)));
    }
}
