package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.rule.TargetClaims;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A snapshot's CREATE DATABASE says that the snapshot starts, for the first time or over again. What an earlier one brought is taken
 * away: every table and other object that this connector made from this topic, so that what was dropped on the source in between is gone too. Tables
 * that were there before this migration stay; their rows are written over.
 */
final class SnapshotStart {

    private static final Logger log = LoggerFactory.getLogger(SnapshotStart.class);

    private static final Pattern CREATE_DATABASE =
            Pattern.compile("\\s*CREATE\\s+(?:DATABASE|SCHEMA)\\b", Pattern.CASE_INSENSITIVE);

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final TargetClaims claims;
    private final ObjectDrops drops;
    private final MergedMembers members;

    SnapshotStart(
            TargetDatabase database,
            StatementRunner runner,
            TargetClaims claims,
            ObjectDrops drops,
            MergedMembers members) {
        this.members = members;
        this.drops = drops;
        this.database = database;
        this.runner = runner;
        this.claims = claims;
    }

    /** Whether {@code event} is the first record of a snapshot. */
    static boolean isOne(ChangeEvent event) {
        return event instanceof SchemaChange change
                && change.position().snapshot()
                && CREATE_DATABASE.matcher(change.statement()).lookingAt();
    }

    /** May be done again without harm. */
    void clear(SchemaChange change, PartitionState state) throws SQLException {
        log.info("A snapshot of database {} starts at {}", change.database(), change.where());
        database.online().removeAll(database.connection(), change.address().topic());
        MergedMembers.Leaving leaving = members.leaving(change, member -> true);
        // What is another's too must not go with the topic.
        members.takeTriggers(leaving);
        drops.takeAway(change.address().topic());
        members.take(change, leaving, "The snapshot, which begins anew,");
        for (MigratedTable table : database.migrated()
                .ofTopic(database.connection(), change.address().topic())) {
            claims.release(table.source());
            if (!table.reused() && !members.isKept(table.target())) {
                runner.prepare("DROP TABLE IF EXISTS " + table.target().quoted());
                database.migrated().remove(database.connection(), table.target());
                database.connection().commit();
            }
        }
        database.deferredIndexes().removeAll(database.connection(), state.key());
        database.connection().commit();
        state.snapshotStarts(change.address().offset());
    }
}
