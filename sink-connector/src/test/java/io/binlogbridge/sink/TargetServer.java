package io.binlogbridge.sink;

import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The one MySQL server of this module's tests: started with the first of them, stopped with the JVM. */
public final class TargetServer {

    private static final int NO_SUCH_THREAD = 1094;

    private static final MySqlServer SERVER = start();

    private TargetServer() {}

    private static MySqlServer start() {
        try {
            MySqlServer server = MySqlServer.start(
                    MySqlInstallation.locate(),
                    Files.createTempDirectory("binlog-bridge-sink-test"),
                    "--innodb-buffer-pool-size=64M");
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String url() {
        return SERVER.jdbcUrl();
    }

    public static String user() {
        return SERVER.user();
    }

    public static String password() {
        return SERVER.password();
    }

    /** The options of a sink into this server, with a control database of its own. */
    static Map<String, String> options(String name) {
        Map<String, String> options = new HashMap<>();
        options.put("name", name);
        options.put("connection.url", url());
        options.put("connection.user", user());
        options.put("connection.password", password());
        options.put("control.database", "control_" + name);
        return options;
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    public static void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of all connections but the one that asks. By SHOW PROCESSLIST: information_schema fails on binary values of a statement. */
    static List<String> connections(boolean idleAlone) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW PROCESSLIST")) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
                boolean asks = "SHOW PROCESSLIST".equals(row.getString("Info"));
                boolean idle = "Sleep".equals(row.getString("Command"));
                if (row.getString("User").equals(user()) && !asks && (idle || !idleAlone)) {
                    ids.add(row.getString("Id"));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends a connection, if it has not ended by itself. */
    static void kill(String id) {
        try {
            run("KILL " + id);
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof SQLException error) || error.getErrorCode() != NO_SUCH_THREAD) {
                throw e;
            }
        }
    }

    /** Each row as {@code a|b|c}, NULL spelled out. */
    public static List<String> rows(String query) {
        try (Connection connection = connect()) {
            run(connection, "SET time_zone='+00:00'");
            return rows(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** The same over a connection that is there. */
    static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    static boolean exists(String database, String table) {
        return !rows("SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA='" + database + "' AND TABLE_NAME='"
                        + table + "'")
                .isEmpty();
    }
}
