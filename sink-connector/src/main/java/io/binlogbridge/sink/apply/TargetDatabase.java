package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.catalog.Catalog;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.progress.ControlDatabase;
import io.binlogbridge.sink.progress.DeferredIndexNotes;
import io.binlogbridge.sink.progress.MeetingTable;
import io.binlogbridge.sink.progress.MergedTables;
import io.binlogbridge.sink.progress.MergedTriggers;
import io.binlogbridge.sink.progress.MigratedObjects;
import io.binlogbridge.sink.progress.MigratedTables;
import io.binlogbridge.sink.progress.OnlineTables;
import io.binlogbridge.sink.progress.PartitionLease;
import io.binlogbridge.sink.progress.ProgressTable;
import io.binlogbridge.sink.progress.StatementJournal;
import io.binlogbridge.sink.target.Target;
import java.sql.Connection;
import java.sql.SQLException;

/** Everything of the target that one task works with: the connection, what tables look like, what is remembered there. */
public record TargetDatabase(
        Target target,
        TargetDialect dialect,
        Catalog catalog,
        ControlDatabase control,
        ProgressTable progress,
        StatementJournal journal,
        MigratedTables migrated,
        MergedTables merged,
        MergedTriggers mergedTriggers,
        MigratedObjects objects,
        MeetingTable meetings,
        OnlineTables online,
        DeferredIndexNotes deferredIndexes,
        PartitionLease lease) {

    /** For one task; nothing is connected yet. */
    public static TargetDatabase of(SinkConfig config, Target target, String owner) {
        ControlDatabase control = new ControlDatabase(config.controlDatabase());
        return new TargetDatabase(
                target,
                new TargetDialect(target, config.dialect()),
                new Catalog(target),
                control,
                new ProgressTable(control),
                new StatementJournal(control),
                new MigratedTables(control, config.connector()),
                new MergedTables(control, config.connector()),
                new MergedTriggers(control, config.connector()),
                new MigratedObjects(control, config.connector()),
                new MeetingTable(control),
                new OnlineTables(control, config.connector()),
                new DeferredIndexNotes(control),
                new PartitionLease(control, owner));
    }

    Connection connection() throws SQLException {
        return target.connection();
    }
}
