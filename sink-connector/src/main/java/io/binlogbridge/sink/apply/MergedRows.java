package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedMember.Mark;
import io.binlogbridge.sink.progress.PartitionKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the rows of one table from a target that it shares with others: along the key, some thousand rows a transaction, so that nobody
 * waits long for a lock and no transaction is large.
 */
final class MergedRows {

    private static final Logger log = LoggerFactory.getLogger(MergedRows.class);

    private static final int ROWS = 5_000;

    /** Types of which a value that was read compares, in a variable, as it does in the index. */
    private static final Set<String> ORDERED = Set.of(
            "tinyint",
            "smallint",
            "mediumint",
            "int",
            "bigint",
            "char",
            "varchar",
            "binary",
            "varbinary",
            "date",
            "datetime",
            "timestamp");

    private final TargetDatabase database;

    MergedRows(TargetDatabase database) {
        this.database = database;
    }

    /** Commits; may be done again without harm. */
    void delete(MergedMember member, Mark mark, PartitionKey key) throws SQLException {
        Connection connection = database.connection();
        Optional<String> first = firstColumnOfKey(connection, member.target());
        long deleted = first.isPresent()
                ? alongKey(connection, member, mark, key, ObjectName.quoted(first.get()))
                : anyhow(connection, member, mark, key);
        log.info("Deleted {} rows of {} from {}", deleted, member.source(), member.target());
    }

    private long alongKey(Connection connection, MergedMember member, Mark mark, PartitionKey key, String column)
            throws SQLException {
        String from = " FROM " + member.target().quoted() + " WHERE " + of(mark);
        String beyond = " AND (@binlog_bridge_from IS NULL OR " + column + " >= @binlog_bridge_from)";
        execute(connection, "SET @binlog_bridge_from = NULL");
        long deleted = 0;
        while (true) {
            execute(connection, "SET @binlog_bridge_to = NULL");
            String next = "SELECT " + column + " INTO @binlog_bridge_to" + from + beyond + " ORDER BY " + column
                    + " LIMIT 1 OFFSET " + ROWS;
            update(connection, next, mark);
            boolean more = isSet(connection);
            database.lease().hold(connection, key);
            deleted += update(
                    connection,
                    "DELETE" + from + beyond + (more ? " AND " + column + " <= @binlog_bridge_to" : ""),
                    mark);
            connection.commit();
            if (!more) {
                return deleted;
            }
            execute(connection, "SET @binlog_bridge_from = @binlog_bridge_to");
        }
    }

    private long anyhow(Connection connection, MergedMember member, Mark mark, PartitionKey key) throws SQLException {
        long deleted = 0;
        while (true) {
            database.lease().hold(connection, key);
            long now = update(
                    connection,
                    "DELETE FROM " + member.target().quoted() + " WHERE " + of(mark) + " LIMIT " + ROWS,
                    mark);
            connection.commit();
            deleted += now;
            if (now < ROWS) {
                return deleted;
            }
        }
    }

    /** Exactly that text, whatever the column's collation holds for equal; the first comparison is for an index. */
    private static String of(Mark mark) {
        String column = ObjectName.quoted(mark.column());
        return column + " = ? AND CAST(CONVERT(" + column + " USING utf8mb4) AS BINARY) = CAST(? AS BINARY)";
    }

    private static long update(Connection connection, String text, Mark mark) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setString(1, mark.value());
            statement.setString(2, mark.value());
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static boolean isSet(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @binlog_bridge_to IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Optional<String> firstColumnOfKey(Connection connection, ObjectName table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT s.COLUMN_NAME, c.DATA_TYPE FROM information_schema.STATISTICS s JOIN information_schema.COLUMNS c"
                        + " ON c.TABLE_SCHEMA = s.TABLE_SCHEMA AND c.TABLE_NAME = s.TABLE_NAME AND c.COLUMN_NAME = s.COLUMN_NAME"
                        + " WHERE s.TABLE_SCHEMA = ? AND s.TABLE_NAME = ? AND s.INDEX_NAME = 'PRIMARY' AND s.SEQ_IN_INDEX = 1")) {
            select.setString(1, table.database());
            select.setString(2, table.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && ORDERED.contains(row.getString(2).toLowerCase(java.util.Locale.ROOT))
                        ? Optional.of(row.getString(1))
                        : Optional.empty();
            }
        }
    }
}
