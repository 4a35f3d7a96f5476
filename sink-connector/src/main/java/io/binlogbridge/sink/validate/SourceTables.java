package io.binlogbridge.sink.validate;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.config.PreviewRequest;
import io.binlogbridge.sink.rule.preview.KnownColumn;
import io.binlogbridge.sink.rule.preview.KnownTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables and views of the source with their columns, from its information schema: one query each, however many there are. */
final class SourceTables {

    private static final String NOT_SYSTEM =
            " WHERE TABLE_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')";

    private final Connection connection;
    private final PreviewRequest request;
    private final Map<ObjectName, Boolean> views = new LinkedHashMap<>();
    private final Map<ObjectName, List<KnownColumn>> columns = new HashMap<>();
    private final Map<ObjectName, Set<String>> primaryKeys = new HashMap<>();

    private SourceTables(Connection connection, PreviewRequest request) {
        this.connection = connection;
        this.request = request;
    }

    /** Those that {@code request} takes. */
    static List<KnownTable> read(Connection connection, PreviewRequest request) throws SQLException {
        SourceTables source = new SourceTables(connection, request);
        source.readNames();
        source.readPrimaryKeys();
        source.readColumns();
        return source.all();
    }

    private List<KnownTable> all() {
        List<KnownTable> tables = new ArrayList<>();
        views.forEach((name, view) ->
                tables.add(new KnownTable(name, view, columns.getOrDefault(name, List.of()), Optional.empty())));
        return tables;
    }

    private void readNames() throws SQLException {
        query(
                "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES" + NOT_SYSTEM,
                (name, row) -> {
                    String type = row.getString(3);
                    boolean table = type.equals("BASE TABLE") || type.equals("SYSTEM VERSIONED");
                    if ((table || type.equals("VIEW")) && request.takes(name.database()) && request.takes(name)) {
                        views.put(name, !table);
                    }
                });
    }

    /** By the index: without a primary key COLUMN_KEY tells of another one. */
    private void readPrimaryKeys() throws SQLException {
        query(
                "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME FROM information_schema.STATISTICS" + NOT_SYSTEM
                        + " AND INDEX_NAME = 'PRIMARY'",
                (name, row) -> primaryKeys
                        .computeIfAbsent(name, table -> new HashSet<>())
                        .add(row.getString(3)));
    }

    private void readColumns() throws SQLException {
        query(
                "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, COLLATION_NAME"
                        + " FROM information_schema.COLUMNS" + NOT_SYSTEM
                        + " ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION",
                (name, row) -> {
                    if (Boolean.FALSE.equals(views.get(name))) {
                        columns.computeIfAbsent(name, table -> new ArrayList<>())
                                .add(column(name, row));
                    }
                });
    }

    private KnownColumn column(ObjectName table, ResultSet row) throws SQLException {
        String name = row.getString(3);
        boolean ofPrimaryKey = primaryKeys.getOrDefault(table, Set.of()).contains(name);
        return new KnownColumn(
                name, row.getString(4).toLowerCase(Locale.ROOT), row.getString(5), row.getString(6), ofPrimaryKey);
    }

    private void query(String select, EachTable each) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Row by row as they come: the columns of ten thousand tables are a lot to hold twice.
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet row = statement.executeQuery(select)) {
                while (row.next()) {
                    each.take(new ObjectName(row.getString(1), row.getString(2)), row);
                }
            }
        }
    }

    /** Takes a row whose first columns name a table. */
    @FunctionalInterface
    private interface EachTable {
        void take(ObjectName name, ResultSet row) throws SQLException;
    }
}
