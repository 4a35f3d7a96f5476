package io.binlogbridge.source.model;

import io.binlogbridge.ddl.ObjectName;
import io.debezium.DebeziumException;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.relational.TableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The columns and the key of a table as the server has them now, written as a CREATE TABLE that says nothing else, so
 * that Debezium's parser takes it whatever the table's real definition contains.
 */
public final class TableFromServer {

    private static final String COLUMNS =
            """
            SELECT COLUMN_NAME, COLUMN_TYPE, CHARACTER_SET_NAME, IS_NULLABLE, EXTRA
            FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?
            ORDER BY ORDINAL_POSITION
            """;

    private static final String KEY =
            """
            SELECT COLUMN_NAME
            FROM information_schema.KEY_COLUMN_USAGE
            WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND CONSTRAINT_NAME = 'PRIMARY'
            ORDER BY ORDINAL_POSITION
            """;

    /** What the server says of a database, a table, or what a view needs, that is not there. */
    private static final Set<Integer> NO_SUCH = Set.of(1049, 1146, 1356);

    private final Supplier<BinlogConnectorConnection> connections;

    public TableFromServer(Supplier<BinlogConnectorConnection> connections) {
        this.connections = connections;
    }

    /** The same once no statement on the table is under way that the binlog has already. */
    public Optional<String> settledCreateStatement(TableId table) {
        try (BinlogConnectorConnection connection = connections.get()) {
            // It waits for the table's metadata lock, which information_schema does not.
            connection.query("SHOW CREATE TABLE " + connection.quotedTableIdString(table), rows -> {});
        } catch (SQLException e) {
            if (!NO_SUCH.contains(e.getErrorCode())) {
                throw new DebeziumException("Table " + table + " could not be read from the server.", e);
            }
        }
        return createStatement(table);
    }

    /** The plain CREATE TABLE; empty when the server has no such table (any more). */
    public Optional<String> createStatement(TableId table) {
        try (BinlogConnectorConnection connection = connections.get()) {
            List<String> parts = new ArrayList<>();
            connection.prepareQuery(COLUMNS, statement -> bind(statement, table), rows -> {
                while (rows.next()) {
                    parts.add(column(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            });
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            List<String> key = new ArrayList<>();
            connection.prepareQuery(KEY, statement -> bind(statement, table), rows -> {
                while (rows.next()) {
                    key.add(ObjectName.quoted(rows.getString(1)));
                }
            });
            if (!key.isEmpty()) {
                parts.add("PRIMARY KEY (" + String.join(", ", key) + ")");
            }
            return Optional.of("CREATE TABLE " + ObjectName.quoted(table.catalog()) + "."
                    + ObjectName.quoted(table.table()) + " (" + String.join(", ", parts) + ")");
        } catch (SQLException e) {
            throw new DebeziumException("The columns of table " + table + " could not be read from the server.", e);
        }
    }

    private static void bind(java.sql.PreparedStatement statement, TableId table) throws SQLException {
        statement.setString(1, table.catalog());
        statement.setString(2, table.table());
    }

    private static String column(String name, String type, String charset, String nullable, String extra) {
        return ObjectName.quoted(name)
                + " "
                + type
                + (charset == null ? "" : " CHARACTER SET " + charset)
                + (nullable.equals("NO") ? " NOT NULL" : "")
                + (extra.contains("auto_increment") ? " AUTO_INCREMENT" : "");
    }
}
