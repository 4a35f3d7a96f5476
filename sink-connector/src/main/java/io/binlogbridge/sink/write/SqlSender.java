package io.binlogbridge.sink.write;

import java.sql.SQLException;

/** Where statements go. */
public interface SqlSender {

    /** An empty statement to be filled, and filled again once it was sent. */
    SqlBytes statement();

    /** Runs it and says how many rows it found. */
    long send(SqlBytes sql) throws SQLException;
}
