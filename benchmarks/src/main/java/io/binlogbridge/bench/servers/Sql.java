package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Statements of the benchmark's own on a server. */
public final class Sql {

    private static final int BYTES_PER_CALL = 200_000;

    private Sql() {}

    /** A connection as root to one database, with further properties of Connector/J, {@code a=b&c=d}. */
    public static Connection connection(MySqlServer server, String database, String properties) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl() + database + "?" + properties, server.user(), server.password());
    }

    /** Runs statements in order, many in one call of the server's; each commits by itself unless it says otherwise. */
    public static void runAll(MySqlServer server, String database, Iterator<String> statements) {
        try (Connection connection = connection(server, database, "allowMultiQueries=true");
                Statement statement = connection.createStatement()) {
            StringBuilder call = new StringBuilder();
            while (statements.hasNext()) {
                call.append(statements.next()).append(';');
                if (call.length() > BYTES_PER_CALL || !statements.hasNext()) {
                    statement.execute(call.toString());
                    // Only when its results are taken is it known that all went well.
                    while (statement.getMoreResults() || statement.getUpdateCount() != -1) {}
                    call.setLength(0);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The workload could not be written to the source.", e);
        }
    }

    /** Runs statements one by one. */
    public static void run(MySqlServer server, String... statements) {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Failed on the server of port " + server.port() + ": " + e.getMessage(), e);
        }
    }

    /** The first column of an answer. */
    public static List<String> column(MySqlServer server, String question) {
        return rows(server, question, 1);
    }

    /** One column of an answer, counted from 1. */
    public static List<String> rows(MySqlServer server, String question, int column) {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(column)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("No answer to " + question + ": " + e.getMessage(), e);
        }
    }

    /** All GTIDs that a server has executed, in one line. */
    public static String executedGtids(MySqlServer server) {
        return column(server, "SELECT @@global.gtid_executed").get(0).replace("\n", "");
    }
}
