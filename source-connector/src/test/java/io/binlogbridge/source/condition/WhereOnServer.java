package io.binlogbridge.source.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ExpressionParser;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A server with a table, asked for its rows. */
public final class WhereOnServer {

    private static final String SESSION = "SET character_set_results = NULL, time_zone = '+00:00', sql_mode = ";

    private final Connection connection;
    private Table table;

    public WhereOnServer(Connection connection) {
        this.connection = connection;
    }

    public void fill(String create, List<String> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION + "''");
            statement.execute("DROP DATABASE IF EXISTS wheres");
            statement.execute("CREATE DATABASE wheres");
            statement.execute("USE wheres");
            statement.execute(create);
            for (String row : rows) {
                statement.execute(row);
            }
            table = described(statement);
        }
    }

    private static Table described(Statement statement) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT column_name, column_type, character_set_name, is_nullable FROM"
                        + " information_schema.columns WHERE table_schema = 'wheres' ORDER BY ordinal_position")) {
            while (rows.next()) {
                columns.add(Column.editor()
                        .name(rows.getString(1))
                        .type(rows.getString(2))
                        .charsetName(rows.getString(3))
                        .optional(rows.getString(4).equals("YES"))
                        .create());
            }
        }
        return Table.editor()
                .tableId(new TableId("wheres", null, "t"))
                .addColumns(columns)
                .create();
    }

    /** The rows for which the condition itself is TRUE here, under the default SQL mode; empty when there is no answer, but an error. */
    public Optional<Set<Integer>> wanted(String condition) {
        try {
            return Optional.of(rows("DEFAULT", condition));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Whether the server is asked for something instead; then that must have all rows that are wanted. */
    public boolean compare(String condition, Set<Integer> wanted, String told) throws SQLException {
        Optional<ServerCondition> asked = ServerCondition.of(ExpressionParser.parse(condition), table);
        if (asked.isEmpty()) {
            return false;
        }
        Set<Integer> found;
        try {
            found = rows("''", asked.get().sql());
        } catch (SQLException e) {
            throw new AssertionError(told + ", asked " + asked.get().sql(), e);
        }
        if (asked.get().whole()) {
            assertThat(found).as(told).isEqualTo(wanted);
        } else {
            assertThat(found).as(told).containsAll(wanted);
        }
        return true;
    }

    private Set<Integer> rows(String mode, String condition) throws SQLException {
        Set<Integer> ids = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION + mode);
            try (ResultSet rows = statement.executeQuery("SELECT id FROM t WHERE " + condition)) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
            }
        }
        return ids;
    }

    @Override
    public String toString() {
        try {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            return "a server";
        }
    }
}
