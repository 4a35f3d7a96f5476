package io.binlogbridge.sink.target;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Puts a connection under the variables that a source statement ran under, and back under ours.
 *
 * <p>The text reaches us decoded and is sent as utf8mb4, so {@code character_set_client} stays ours; literals are converted to the
 * character set of {@code collation_connection}, as on the source. {@code foreign_key_checks} stays 0: on the source the
 * statement was valid, here the other side of a key may come later. A variable is only set where it differs from what our
 * session has, because some of them need a privilege.
 */
public final class StatementSession {

    /** Modes that newer servers refuse to be given, and that no longer change anything. */
    private static final Set<String> RETIRED_MODES = Set.of(
            "NO_AUTO_CREATE_USER",
            "NO_FIELD_OPTIONS",
            "NO_KEY_OPTIONS",
            "NO_TABLE_OPTIONS",
            "DB2",
            "MAXDB",
            "MSSQL",
            "MYSQL323",
            "MYSQL40",
            "ORACLE",
            "POSTGRESQL");

    private final ServerInfo server;

    public StatementSession(ServerInfo server) {
        this.server = server;
    }

    /** Sets what {@code logged} has and this server knows. */
    public void enter(Connection connection, Map<String, String> logged) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String sqlMode = logged.get("sql_mode");
            if (sqlMode != null) {
                statement.execute("SET SESSION sql_mode=" + literal(knownModes(sqlMode)));
            }
            for (String variable : Set.of(
                    "time_zone",
                    "collation_connection",
                    "collation_server",
                    "explicit_defaults_for_timestamp",
                    "default_collation_for_utf8mb4",
                    "auto_increment_increment",
                    "auto_increment_offset",
                    "restrict_fk_on_non_standard_key")) {
                Optional<String> value = differing(variable, logged);
                if (value.isPresent()) {
                    statement.execute("SET SESSION " + variable + "=" + literal(value.get()));
                }
            }
            String time = logged.get("timestamp");
            if (time != null) {
                // What NOW() means: the rows that are there get it where a column comes with it as its default.
                statement.execute("SET SESSION timestamp=" + literal(time));
            }
        }
    }

    /** Sets everything that {@link #enter} may have set back to what our session has. */
    public void leave(Connection connection, Map<String, String> logged) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String variable : Set.of(
                    "collation_connection",
                    "collation_server",
                    "explicit_defaults_for_timestamp",
                    "default_collation_for_utf8mb4",
                    "auto_increment_increment",
                    "auto_increment_offset",
                    "restrict_fk_on_non_standard_key")) {
                if (differing(variable, logged).isPresent()) {
                    String ours = server.variables().getOrDefault(variable, "");
                    statement.execute("SET SESSION " + variable + "=" + literal(ours));
                }
            }
            statement.execute("SET SESSION timestamp=DEFAULT");
            OurSession.apply(statement);
        }
    }

    private Optional<String> differing(String variable, Map<String, String> logged) {
        String value = logged.get(variable);
        if (value == null || !server.knows(variable)) {
            return Optional.empty();
        }
        String ours =
                variable.equals("time_zone") ? "+00:00" : server.variables().getOrDefault(variable, "");
        return asSwitch(value).equalsIgnoreCase(asSwitch(ours)) ? Optional.empty() : Optional.of(value);
    }

    private static String asSwitch(String value) {
        return value.equalsIgnoreCase("ON") ? "1" : value.equalsIgnoreCase("OFF") ? "0" : value;
    }

    private String knownModes(String modes) {
        StringJoiner known = new StringJoiner(",");
        for (String mode : modes.split(",")) {
            boolean retired = server.mysqlAtLeast(8, 0, 0) && RETIRED_MODES.contains(mode.trim());
            if (!retired && !mode.isBlank()) {
                known.add(mode.trim());
            }
        }
        return known.toString();
    }

    /** Numbers stay numbers: a switch does not take '1' in quotes. Values come from the binlog, so they are escaped. */
    private static String literal(String value) {
        return value.matches("\\d+(?:\\.\\d+)?")
                ? value
                : "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
