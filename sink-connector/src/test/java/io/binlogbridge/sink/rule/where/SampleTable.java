package io.binlogbridge.sink.rule.where;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;

/** A table with columns of all types on a real server, and its rows as the sink has them. */
final class SampleTable {

    final List<Object[]> rows = new ArrayList<>();
    private final Map<String, FilterColumn> columns = new HashMap<>();
    private final Connection connection;

    /** Makes the table {@code t} in the current database and fills it. */
    SampleTable(Connection connection, Random random, int count) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET time_zone='+00:00', sql_mode='ALLOW_INVALID_DATES'");
            StringJoiner definitions = new StringJoiner(", ", "CREATE TABLE t (id int primary key, ", ")");
            SampleColumn.ALL.forEach(column -> definitions.add(column.name() + " " + column.definition()));
            statement.execute(definitions.toString());
            for (int id = 0; id < count; id++) {
                statement.execute(row(random, id));
            }
            statement.execute("SET sql_mode=DEFAULT");
            readColumns(statement);
            readRows(statement);
        }
    }

    private static String row(Random random, int id) {
        StringJoiner values = new StringJoiner(", ", "INSERT INTO t VALUES (" + id + ", ", ")");
        for (SampleColumn column : SampleColumn.ALL) {
            boolean none = random.nextInt(8) == 0;
            values.add(
                    none
                            ? "NULL"
                            : column.literals()
                                    .get(random.nextInt(column.literals().size())));
        }
        return values.toString();
    }

    private void readColumns(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "SELECT COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, COLLATION_NAME FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA=DATABASE() AND TABLE_NAME='t' ORDER BY ORDINAL_POSITION")) {
            while (found.next()) {
                String name = found.getString(1);
                columns.put(
                        name,
                        new FilterColumn(
                                name, columns.size(), found.getString(2), found.getString(3), found.getString(4)));
            }
        }
    }

    private void readRows(Statement statement) throws SQLException {
        StringJoiner query = new StringJoiner(", ", "SELECT id, ", " FROM t ORDER BY id");
        SampleColumn.ALL.forEach(column -> query.add(column.read()));
        try (ResultSet found = statement.executeQuery(query.toString())) {
            while (found.next()) {
                Object[] row = new Object[SampleColumn.ALL.size() + 1];
                row[0] = found.getLong(1);
                for (int i = 1; i < row.length; i++) {
                    row[i] = found.getString(i + 1) == null
                            ? null
                            : value(SampleColumn.ALL.get(i - 1).kind(), found, i + 1);
                }
                rows.add(row);
            }
        }
    }

    /** In the form that {@link io.binlogbridge.sink.event.RowImage} says. */
    private static Object value(SampleColumn.Kind kind, ResultSet found, int index) throws SQLException {
        String text = found.getString(index);
        return switch (kind) {
            case INTEGER, BIT, YEAR -> {
                BigDecimal number = new BigDecimal(text);
                yield number.toBigInteger().bitLength() < Long.SIZE ? (Object) number.longValueExact() : number;
            }
            case DECIMAL -> new BigDecimal(text);
            case REAL -> found.getDouble(index);
            case TEXT, MEMBER, DATE -> text;
            case BYTES -> new Bytes(HexFormat.of().parseHex(text));
            case DATETIME, TIME -> text.indexOf('.') < 0 ? text : text.replaceFirst("\\.?0*$", "");
            case JSON -> new JsonText(text);
        };
    }

    Optional<FilterColumn> column(String name) {
        return Optional.ofNullable(columns.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the server finds each row by the condition. */
    List<Boolean> found(String condition) throws SQLException {
        return ids("SELECT id FROM t WHERE " + condition);
    }

    /** Whether the condition, computed as a value, is TRUE for each row. */
    List<Boolean> computed(String condition) throws SQLException {
        return ids("SELECT id FROM (SELECT id, (" + condition + ") AS answer FROM t LIMIT 1000) a WHERE answer");
    }

    private List<Boolean> ids(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<Boolean> answers = new ArrayList<>(Collections.nCopies(rows.size(), false));
            while (found.next()) {
                answers.set(found.getInt(1), true);
            }
            return answers;
        }
    }
}
