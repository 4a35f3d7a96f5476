package io.binlogbridge.it.offset;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The rows of a target's database, as somebody sees and bends them by hand. */
final class TargetRows {

    private final MySqlServer server;
    private final String database;

    TargetRows(MySqlServer server, String database) {
        this.server = server;
        this.database = database;
    }

    /** Deletes about half of each table's rows. */
    void deleteHalf(Random random) throws SQLException {
        for (String table : tables()) {
            execute("DELETE FROM " + table + " WHERE RAND(" + random.nextInt(1000) + ") < 0.5");
        }
    }

    /** Moves and changes rows of the tables of a random history, as far as their keys allow it. */
    void changeSome(Random random) throws SQLException {
        for (String table : tables()) {
            if (table.startsWith("t")) {
                execute("UPDATE IGNORE " + table + " SET k = k + " + random.nextInt(50) + " WHERE k % 3 = 0");
                execute("UPDATE IGNORE " + table + " SET g = g + 1, v = 'by hand' WHERE k % 4 = 1");
            }
        }
    }

    /** The numbers in the first column of a query's answer. */
    List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW FULL TABLES WHERE table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = connection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = server.connection();
        connection.setCatalog(database);
        return connection;
    }
}
