package io.binlogbridge.it.types;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A session that writes values: what is in it counts, so its time zone and sql_mode are set. */
final class Session implements AutoCloseable {

    private static final int AT_ONCE = 100;
    private static final int DUPLICATE = 1062;
    private static final int NO_NULL = 1048;

    private final Connection connection;
    private final Statement statement;
    private String mode = "?";
    private int open;

    Session(Connection connection, String database) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        statement.execute("SET time_zone = '+00:00'");
        statement.execute("USE `" + database + "`");
        connection.setAutoCommit(false);
    }

    void mode(String wanted) throws SQLException {
        if (!wanted.equals(mode)) {
            statement.execute("SET SESSION sql_mode = '" + wanted + "'");
            mode = wanted;
        }
    }

    /** Runs it in the current transaction, which ends now and then. */
    void execute(String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql + ": " + e.getMessage(), e.getSQLState(), e.getErrorCode(), e);
        }
        if (++open == AT_ONCE) {
            commit();
        }
    }

    /**
     * The same.
     *
     * @param asKey whether the value is the table's key: that cannot be NULL, nor there twice
     */
    void execute(String sql, boolean asKey) throws SQLException {
        try {
            execute(sql);
        } catch (SQLException e) {
            if (!asKey || (e.getErrorCode() != DUPLICATE && e.getErrorCode() != NO_NULL)) {
                throw e;
            }
        }
    }

    void commit() throws SQLException {
        connection.commit();
        open = 0;
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.close();
    }
}
