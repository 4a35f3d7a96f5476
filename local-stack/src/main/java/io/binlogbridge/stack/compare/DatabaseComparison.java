package io.binlogbridge.stack.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares databases of two servers, table by table and exactly: SHOW CREATE TABLE, the number of rows, and a checksum over all values that
 * does not depend on the rows' order. Definitions of servers of different versions are compared in common words. Base tables only. Nothing
 * may be written meanwhile.
 */
public final class DatabaseComparison {

    private final ServerContent source;
    private final ServerContent target;
    private final TableNames names;
    private final boolean oneVersion;

    private DatabaseComparison(ServerContent source, ServerContent target, TableNames names) throws SQLException {
        this.oneVersion = source.release().equals(target.release());
        this.source = source;
        this.target = target;
        this.names = names;
    }

    /** A comparison over two connections; it sets their session's time zone and SQL mode and leaves them so. */
    public static DatabaseComparison of(Connection source, Connection target, TableNames names) throws SQLException {
        ServerContent there = new ServerContent(source);
        ServerContent here = new ServerContent(target);
        there.prepareSession();
        here.prepareSession();
        return new DatabaseComparison(there, here, names);
    }

    /**
     * One result for every table of these databases of the source, for every table that only the target has, and for every database that
     * differs as such. A database that neither side has is no difference.
     *
     * @throws SQLException when a server cannot be asked
     */
    public List<TableResult> compare(Collection<String> sourceDatabases) throws SQLException {
        List<TableResult> results = new ArrayList<>();
        Set<TableName> expected = new HashSet<>();
        Set<String> looked = new TreeSet<>();
        for (String database : new TreeSet<>(sourceDatabases)) {
            for (String there : names.databasesOnTarget(database)) {
                looked.add(there);
                results.addAll(databases(database, there));
            }
            for (TableName table : source.tables(database)) {
                Optional<TableName> place = names.onTarget(table);
                if (place.isPresent()) {
                    expected.add(place.get());
                    looked.add(place.get().database());
                    results.add(table(table, place.get()));
                }
            }
        }
        for (String database : looked) {
            for (TableName table : target.tables(database)) {
                if (!expected.contains(table)) {
                    results.add(TableResult.onlyOnTarget(table, target.count(table)));
                }
            }
        }
        return results;
    }

    private List<TableResult> databases(String there, String here) throws SQLException {
        Optional<String> expected = source.database(there);
        Optional<String> actual = target.database(here);
        if (expected.equals(actual)) {
            return List.of();
        }
        String difference = "database: source has %s, target has %s"
                .formatted(expected.orElse("no such database"), actual.orElse("no such database"));
        return List.of(TableResult.ofDatabase(there, here, difference));
    }

    private TableResult table(TableName there, TableName here) throws SQLException {
        if (!target.tables(here.database()).contains(here)) {
            return TableResult.onlyOnSource(there, here, source.count(there));
        }
        List<String> expected = source.checksum(there);
        List<String> actual = target.checksum(here);
        List<String> differences = new ArrayList<>();
        Set<String> namesakes = new HashSet<>(List.of(here.table(), there.table()));
        TableDefinition mine = TableDefinition.of(target.definition(here), here, namesakes, parent -> parent);
        differences.add(
                oneVersion
                        ? definition(there).differenceTo(mine)
                        : definition(there)
                                .inCommonWords(source.words(there))
                                .differenceTo(mine.inCommonWords(target.words(here))));
        differences.add(rows(expected, actual));
        differences.removeIf(String::isEmpty);
        return new TableResult(
                there.toString(),
                here.toString(),
                Long.parseLong(expected.get(0)),
                Long.parseLong(actual.get(0)),
                String.join("; ", differences));
    }

    /** The source's definition under the target's names. */
    private TableDefinition definition(TableName table) throws SQLException {
        return TableDefinition.of(
                source.definition(table), table, Set.of(table.table()), parent -> names.onTarget(parent)
                        .orElse(parent));
    }

    private static String rows(List<String> expected, List<String> actual) {
        if (!expected.get(0).equals(actual.get(0))) {
            return "rows: source has " + expected.get(0) + ", target has " + actual.get(0);
        }
        if (!expected.get(0).equals(expected.get(1)) || !actual.get(0).equals(actual.get(1))) {
            return "rows: some are too long for a checksum (max_allowed_packet)";
        }
        return expected.equals(actual) ? "" : "rows: as many, but of other content";
    }
}
