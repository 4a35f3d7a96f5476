package io.binlogbridge.stack.compare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one server holds, asked over one connection. */
final class ServerContent {

    private final Connection connection;

    ServerContent(Connection connection) {
        this.connection = connection;
    }

    /** Sets what the answers depend on: time zone, quoting, modes. */
    void prepareSession() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION time_zone = '+00:00', sql_mode = '', sql_quote_show_create = 1");
        }
    }

    /** Character set and collation of a database, or empty when there is none. */
    Optional<String> database(String name) throws SQLException {
        List<List<String>> found = ask(
                "SELECT default_character_set_name, default_collation_name FROM information_schema.schemata"
                        + " WHERE schema_name = ?",
                2,
                name);
        return found.stream()
                .map(row -> String.join(" ", row).replaceAll("\\butf8(?=_|\\b)", "utf8mb3"))
                .findFirst();
    }

    /** The base tables of a database, ordered by name; none when there is no such database. */
    Set<TableName> tables(String database) throws SQLException {
        Set<String> names = new TreeSet<>();
        ask(
                        "SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = ? AND table_type = 'BASE TABLE'",
                        1,
                        database)
                .forEach(row -> names.add(row.get(0)));
        Set<TableName> tables = new LinkedHashSet<>();
        names.forEach(name -> tables.add(new TableName(database, name)));
        return tables;
    }

    /** SHOW CREATE TABLE. */
    String definition(TableName table) throws SQLException {
        return ask("SHOW CREATE TABLE " + table.quoted(), 2).get(0).get(1);
    }

    /** The columns in their order. */
    List<TableChecksum.Column> columns(TableName table) throws SQLException {
        return ask(
                        "SELECT column_name, data_type, IFNULL(character_set_name, '') FROM information_schema.columns"
                                + " WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position",
                        3,
                        table.database(),
                        table.table())
                .stream()
                .map(row -> new TableChecksum.Column(
                        row.get(0),
                        row.get(1).toLowerCase(Locale.ROOT),
                        !row.get(2).isEmpty()))
                .toList();
    }

    /** The version's first two numbers, {@code 9.7}. */
    String release() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() + "."
                + connection.getMetaData().getDatabaseMinorVersion();
    }

    /** What another version's server is to be compared with. */
    CommonDefinition words(TableName table) throws SQLException {
        Map<String, String> collations = new HashMap<>();
        ask(
                        "SELECT column_name, collation_name FROM information_schema.columns"
                                + " WHERE table_schema = ? AND table_name = ? AND collation_name IS NOT NULL",
                        2,
                        table.database(),
                        table.table())
                .forEach(row -> collations.put(row.get(0), row.get(1)));
        String collation = ask(
                        "SELECT table_collation FROM information_schema.tables"
                                + " WHERE table_schema = ? AND table_name = ?",
                        1,
                        table.database(),
                        table.table())
                .get(0)
                .get(0);
        return new CommonDefinition(collations, collation);
    }

    /** COUNT(*). */
    long count(TableName table) throws SQLException {
        return Long.parseLong(
                ask("SELECT COUNT(*) FROM " + table.quoted(), 1).get(0).get(0));
    }

    /** The checksum's counts and sums. */
    List<String> checksum(TableName table) throws SQLException {
        return ask(TableChecksum.statement(table, columns(table)), TableChecksum.RESULTS)
                .get(0);
    }

    private List<List<String>> ask(String question, int width, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= width; column++) {
                        row.add(String.valueOf(answer.getString(column)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
