package io.binlogbridge.stack.mysql;

import java.sql.Connection;
import java.sql.SQLException;

/** What a test needs of a running server, wherever it runs. */
public interface MySqlAccess {

    /** Its name or address as this machine sees it. */
    String host();

    /** Its port as this machine sees it. */
    int port();

    /** {@code jdbc:mysql://host:port/}, without a database. */
    String jdbcUrl();

    /** A user who may do everything. */
    String user();

    /** The password of {@link #user()}. */
    String password();

    /** A new connection as {@link #user()}. */
    Connection connection() throws SQLException;

    /** Runs a script of statements with the mysql client: DELIMITER, comments and all. */
    void run(String script);
}
