package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongSupplier;

/** How many rows InnoDB has inserted, updated and deleted since the server's start, asked over one connection. */
public final class RowCounter implements LongSupplier, AutoCloseable {

    private final Connection connection;
    private final PreparedStatement question;

    /** Of a running server. */
    public RowCounter(MySqlServer server) throws SQLException {
        this.connection = server.connection();
        this.question = connection.prepareStatement("SHOW GLOBAL STATUS WHERE Variable_name IN"
                + " ('Innodb_rows_inserted', 'Innodb_rows_updated', 'Innodb_rows_deleted')");
    }

    @Override
    public long getAsLong() {
        try (ResultSet rows = question.executeQuery()) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException("The target does not tell its counters.", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
