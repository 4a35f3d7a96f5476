package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.catalog.DroppableIndexes;
import io.binlogbridge.sink.catalog.IndexDefinition;
import io.binlogbridge.sink.catalog.IndexDefinitions;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.DeferredIndex;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.watch.StatementWatch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the secondary indexes of a table off and puts them back. Each is noted before it goes and until it is back, and either may be done
 * again at any time: what is done is seen by the table itself.
 */
final class TableIndexes {

    private static final boolean PRESENT = true;
    private static final boolean MISSING = false;

    private final TargetDatabase database;
    private final StatementWatch watch;
    private final StatementRunner runner;
    private final Failpoint failpoint;

    TableIndexes(TargetDatabase database, StatementWatch watch, Failpoint failpoint) {
        this.database = database;
        this.watch = watch;
        this.runner = new StatementRunner(database, watch);
        this.failpoint = failpoint;
    }

    /** The tables of a partition that are without some of their indexes. */
    Set<ObjectName> waiting(PartitionKey key) throws SQLException {
        Set<ObjectName> tables = new HashSet<>(noted(key).keySet());
        database.connection().rollback();
        return tables;
    }

    /** Takes them off if {@code table} has no rows yet; says whether it is without some of them now. */
    boolean takeOff(PartitionKey key, ObjectName table) throws SQLException {
        runner.worksOn(key);
        Connection connection = database.connection();
        List<DeferredIndex> noted = noted(key).getOrDefault(table, List.of());
        boolean hasRows = hasRows(connection, table);
        connection.rollback();
        if (hasRows) {
            return !noted.isEmpty();
        }
        if (noted.isEmpty()) {
            noted = note(key, table);
            failpoint.reached(Failpoint.Step.INDEXES_NOTED);
        }
        List<DeferredIndex> present = those(table, noted, PRESENT);
        if (!present.isEmpty()) {
            drop(table, present);
            failpoint.reached(Failpoint.Step.INDEXES_DROPPED);
        }
        return !noted.isEmpty();
    }

    private List<DeferredIndex> note(PartitionKey key, ObjectName table) throws SQLException {
        Connection connection = database.connection();
        List<DeferredIndex> indexes = DroppableIndexes.of(connection, table).stream()
                .map(index -> new DeferredIndex(index.name(), index.text()))
                .toList();
        database.deferredIndexes().put(connection, key, table, indexes);
        connection.commit();
        return indexes;
    }

    private void drop(ObjectName table, List<DeferredIndex> indexes) throws SQLException {
        String text = alter(
                table,
                indexes.stream()
                        .map(index -> "DROP INDEX " + ObjectName.quoted(index.name()))
                        .toList());
        try {
            runner.prepare(text);
        } catch (SQLException e) {
            // An attempt before this one may have gone on in the server after its connection was lost.
            if (Failure.of(e).passes() || !those(table, indexes, PRESENT).isEmpty()) {
                throw e;
            }
        }
    }

    /** Puts back what is noted and not there. */
    void putBack(PartitionKey key, ObjectName table) throws SQLException {
        runner.worksOn(key);
        Connection connection = database.connection();
        List<DeferredIndex> missing = those(table, noted(key).getOrDefault(table, List.of()), MISSING);
        if (!missing.isEmpty()) {
            add(table, missing);
            failpoint.reached(Failpoint.Step.INDEXES_ADDED);
        }
        database.deferredIndexes().remove(connection, key, table);
        connection.commit();
        failpoint.reached(Failpoint.Step.INDEXES_DONE);
    }

    private void add(ObjectName table, List<DeferredIndex> indexes) throws SQLException {
        String text = alter(
                table,
                indexes.stream().map(index -> "ADD " + index.definition()).toList());
        StatementWatch.Running running =
                watch.begin(StatementKind.ALTER_TABLE, text, "the end of the snapshot of " + table);
        try {
            runner.prepare(text);
        } catch (SQLException e) {
            if (Failure.of(e).passes()) {
                throw e;
            }
            if (!those(table, indexes, MISSING).isEmpty()) {
                throw refused(table, text, e);
            }
        } finally {
            running.end();
        }
    }

    private static StopException refused(ObjectName table, String text, SQLException error) {
        return new StopException(
                "The indexes of table " + table + ", which it was without while the rows of its snapshot were written,"
                        + " cannot be created: " + error.getMessage() + " (error " + error.getErrorCode()
                        + "). As run: " + text
                        + " Mend the table's rows on the target, or create there an index of the same name that they allow,"
                        + " and restart the task.",
                error);
    }

    private static String alter(ObjectName table, List<String> actions) {
        return "ALTER TABLE " + table.quoted() + " " + String.join(", ", actions);
    }

    private Map<ObjectName, List<DeferredIndex>> noted(PartitionKey key) throws SQLException {
        return database.deferredIndexes().of(database.connection(), key);
    }

    /** Those of {@code indexes} that are there, or those that are not; none of a table that is gone. */
    private List<DeferredIndex> those(ObjectName table, List<DeferredIndex> indexes, boolean present)
            throws SQLException {
        Optional<List<IndexDefinition>> found = IndexDefinitions.read(database.connection(), table);
        database.connection().rollback();
        if (found.isEmpty()) {
            return List.of();
        }
        Set<String> names = found.get().stream()
                .map(index -> index.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return indexes.stream()
                .filter(index -> names.contains(index.name().toLowerCase(Locale.ROOT)) == present)
                .toList();
    }

    private static boolean hasRows(Connection connection, ObjectName table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM " + table.quoted() + " LIMIT 1")) {
            return row.next();
        }
    }
}
