package io.binlogbridge.sink.target;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session that rows are written in.
 *
 * <p>Strict, so that the server refuses what it would otherwise cut short or round off, yet with every date that a source can hold
 * allowed: zero dates and zero parts are refused by NO_ZERO_DATE and NO_ZERO_IN_DATE alone, which are not set.
 */
final class OurSession {

    static final String SQL_MODE = "STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES,NO_ENGINE_SUBSTITUTION";

    private static final Logger log = LoggerFactory.getLogger(OurSession.class);

    private static final int SPECIFIC_ACCESS_DENIED = 1227;

    private OurSession() {}

    /** Sets {@code connection} up and says what server it leads to. */
    static ServerInfo begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Whatever the URL says: our statements are made for it, escapes and all.
            statement.execute("SET NAMES utf8mb4");
            Map<String, String> variables = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("SHOW SESSION VARIABLES")) {
                while (rows.next()) {
                    variables.put(rows.getString(1), rows.getString(2));
                }
            }
            apply(statement);
            keepKeysAsTheyAre(statement, variables);
            return new ServerInfo(variables.getOrDefault("version", ""), variables);
        }
    }

    /** A table has the invisible primary key that the source gave it, and no other. */
    private static void keepKeysAsTheyAre(Statement statement, Map<String, String> variables) throws SQLException {
        if ("OFF".equals(variables.get("show_gipk_in_create_table_and_information_schema"))) {
            statement.execute("SET SESSION show_gipk_in_create_table_and_information_schema=ON");
        }
        if (!"ON".equals(variables.get("sql_generate_invisible_primary_key"))) {
            return;
        }
        try {
            statement.execute("SET SESSION sql_generate_invisible_primary_key=OFF");
        } catch (SQLException e) {
            if (e.getErrorCode() != SPECIFIC_ACCESS_DENIED) {
                throw e;
            }
            log.warn(
                    "The target adds an invisible primary key (my_row_id) to each table that the source has without a key, and this"
                            + " user may not switch that off. Grant it SESSION_VARIABLES_ADMIN, or set"
                            + " sql_generate_invisible_primary_key=OFF on the target");
        }
    }

    /** Sets what every one of our statements relies on. */
    static void apply(Statement statement) throws SQLException {
        statement.execute("SET SESSION time_zone='+00:00', foreign_key_checks=0, unique_checks=1, sql_mode='" + SQL_MODE
                + "', @binlog_bridge=1");
        // By statement, because the variable's name differs between versions.
        statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
    }
}
