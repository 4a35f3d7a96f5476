package io.binlogbridge.it.history;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A client of the source that writes a history into one database; what the server refuses is skipped. */
public final class Writer implements AutoCloseable {

    private final Connection connection;
    private int taken;

    public Writer(MySqlServer server, String database) throws SQLException {
        this.connection = server.connection();
        connection.setCatalog(database);
    }

    public void write(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                execute(statement, sql);
            }
        }
    }

    /** How many statements the server took. */
    public int taken() {
        return taken;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
            taken++;
        } catch (SQLException e) {
            // Syntax is ours to get right; the rest (a key that is taken, a table that is gone) is what histories are
            // made of.
            if (e.getErrorCode() == 1064) {
                throw e;
            }
        }
    }
}
