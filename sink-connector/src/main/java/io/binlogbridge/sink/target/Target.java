package io.binlogbridge.sink.target;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the target, opened when it is needed and again after it was dropped. Not thread-safe but for {@link #drop}. */
public final class Target implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Target.class);
    private static final int NO_NUMBER = -1;

    private final TargetAddress address;
    private final AtomicInteger generation;
    private final String owner;
    private final int number;
    private int openedIn;
    private volatile @Nullable Connection connection;
    private @Nullable ServerInfo server;

    /** A connection that belongs to no pool. */
    public Target(TargetAddress address) {
        this(address, new AtomicInteger(), "none", NO_NUMBER);
    }

    /** @param number tells it apart from the others of {@code owner} */
    Target(TargetAddress address, AtomicInteger generation, String owner, int number) {
        this.owner = owner;
        this.number = number;
        this.address = address;
        this.generation = generation;
    }

    public TargetAddress address() {
        return address;
    }

    /** The open connection, with our session and autocommit off. */
    public Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            openedIn = generation.get();
            open = open();
            connection = open;
        }
        return open;
    }

    /** The connection for a new transaction: another one when the pool was dropped since it was opened. */
    public Connection renewed() throws SQLException {
        if (connection != null && openedIn != generation.get()) {
            drop();
        }
        return connection();
    }

    /** What the server at the other end is. */
    public ServerInfo server() throws SQLException {
        connection();
        return Objects.requireNonNull(server, "server");
    }

    private Connection open() throws SQLException {
        // The driver itself and not DriverManager: in a plugin's class loader the latter may not see it.
        Connection opened = new Driver().connect(address.url(), address.properties(owner));
        if (opened == null) {
            throw new SQLException("connection.url is not a jdbc:mysql:// URL", "08001");
        }
        try {
            server = OurSession.begin(opened);
            mark(opened);
            opened.setAutoCommit(false);
            return opened;
        } catch (SQLException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Puts the mark of its task onto the connection again, where another lock of the server's has taken its place. */
    public void mark() throws SQLException {
        mark(connection());
    }

    private void mark(Connection marked) {
        if (number != NO_NUMBER) {
            OwnerMark.put(marked, owner, number);
        }
    }

    /** Takes back the transaction under way; where that fails, the connection is given up, which takes it back too. */
    public void rollback() {
        Connection open = connection;
        if (open == null) {
            return;
        }
        try {
            open.rollback();
        } catch (SQLException e) {
            log.debug("The connection to {} was gone before its transaction was taken back", address, e);
            drop();
        }
    }

    /**
     * Gives up the connection, and with it the transaction under way. The next use opens a new one. The one method that another thread
     * may call, to end what the connection waits for.
     */
    public void drop() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            open.abort(Runnable::run);
        } catch (SQLException e) {
            log.debug("The connection to {} was gone before it was dropped", address, e);
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            open.rollback();
            open.close();
        } catch (SQLException e) {
            log.debug("The connection to {} did not close in good order", address, e);
        }
    }
}
