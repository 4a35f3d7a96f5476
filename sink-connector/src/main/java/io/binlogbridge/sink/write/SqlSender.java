package io.binlogbridge.sink.write;

import java.sql.SQLException;
import java.util.List;

/** Where statements go. */
public interface SqlSender {

    /** An empty statement to be filled, and filled again once it was sent. */
    SqlBytes statement();

    /** Runs it and says how many rows it found. */
    long send(SqlBytes sql) throws SQLException;

    /** What the server warned of in the statement that was sent last, without its notes; nothing where there is no server. */
    default List<Warning> warnings() throws SQLException {
        return List.of();
    }

    /** A warning of the server: under strict mode it would have been an error. */
    record Warning(int code, String message) {}
}
