package io.binlogbridge.it.types;

import io.binlogbridge.it.types.TableContent.Numbers;
import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the tables of a run on both sides, and says of what differs which value it was, and how it had got there. */
final class MatrixComparison {

    private final MySqlAccess source;
    private final MySqlAccess target;
    private final String database;
    private final Findings findings;

    MatrixComparison(MySqlAccess source, MySqlAccess target, String database, Findings findings) {
        this.source = source;
        this.target = target;
        this.database = database;
        this.findings = findings;
    }

    void compare(List<TypeValue> values) throws SQLException {
        Map<TypeCase, Map<Integer, TypeValue>> cases = new LinkedHashMap<>();
        values.forEach(value ->
                cases.computeIfAbsent(value.of(), one -> new LinkedHashMap<>()).put(value.index(), value));
        try (Connection here = session(source);
                Connection there = session(target)) {
            Map<String, Map<String, String>> tables = TableContent.columns(here, database);
            for (Map.Entry<TypeCase, Map<Integer, TypeValue>> one : cases.entrySet()) {
                for (TableKey key : TableKey.values()) {
                    String table = one.getKey().table(key);
                    Map<String, String> columns = tables.get(table);
                    if (columns != null) {
                        compare(one, table, columns, here, there);
                    }
                }
            }
        }
    }

    private void compare(
            Map.Entry<TypeCase, Map<Integer, TypeValue>> one,
            String table,
            Map<String, String> columns,
            Connection here,
            Connection there)
            throws SQLException {
        String quoted = "`" + database + "`.`" + table + "`";
        SortedMap<Numbers, List<String>> expected = TableContent.rows(here, quoted, columns);
        SortedMap<Numbers, List<String>> actual = TableContent.rows(there, quoted, columns);
        SortedSet<Numbers> all = new TreeSet<>(expected.keySet());
        all.addAll(actual.keySet());
        for (Numbers row : all) {
            List<String> mine = expected.getOrDefault(row, List.of());
            List<String> theirs = actual.getOrDefault(row, List.of());
            if (!mine.equals(theirs)) {
                Way way = Way.ofNumber(row.p());
                TypeValue value = one.getValue().get(row.i());
                findings.add(
                        one.getKey().family(),
                        one.getKey() + " " + (value == null ? "row " + row : way.shows(value)),
                        way + ": source " + mine + ", target " + theirs);
            }
        }
    }

    /** A session that compares. */
    static Connection session(MySqlAccess server) throws SQLException {
        Connection connection = server.connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET time_zone = '+00:00', sql_mode = ''");
        }
        return connection;
    }
}
