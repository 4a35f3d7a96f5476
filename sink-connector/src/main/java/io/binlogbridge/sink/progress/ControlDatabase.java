package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.StopException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The database on the target that holds our own tables. Made when it is missing; its version is checked, so that an older plugin
 * never writes what a newer one has laid out.
 */
public final class ControlDatabase {

    static final int VERSION = 6;

    private static final int UNKNOWN_DATABASE = 1049;
    private static final int UNKNOWN_TABLE = 1146;
    private static final int DUPLICATE_COLUMN = 1060;
    private static final Set<Integer> NOT_THERE = Set.of(UNKNOWN_DATABASE, UNKNOWN_TABLE);

    private final String name;

    public ControlDatabase(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** One of our tables, quoted. */
    String table(String table) {
        return new ObjectName(name, table).quoted();
    }

    /** Makes what is missing. Several tasks may do so at once. */
    public void createIfMissing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int found = version(statement);
            if (found == 0) {
                create(statement);
            } else if (found < VERSION) {
                upgrade(statement, found);
            }
            int version = version(statement);
            if (version > VERSION) {
                throw new StopException(
                        "The control database " + name + " has version " + version + ", this plugin knows version "
                                + VERSION + ". Install the newer plugin, or set control.database.");
            }
        } finally {
            connection.rollback();
        }
    }

    /**
     * Does all that a task will do here, and leaves things as they were.
     *
     * @throws SQLException when the user may not
     */
    public void tryOut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean wasThere = exists(statement);
            try {
                createIfMissing(connection);
                for (String table : ControlTables.NAMES) {
                    statement.execute("DELETE FROM " + table(table) + " WHERE 1 = 0");
                    statement.execute("UPDATE " + table(table) + " SET connector = connector WHERE 1 = 0");
                    statement.execute(
                            "INSERT INTO " + table(table) + " SELECT * FROM " + table(table) + " WHERE 1 = 0");
                }
            } finally {
                connection.rollback();
                if (!wasThere) {
                    statement.execute("DROP DATABASE IF EXISTS " + ObjectName.quoted(name));
                }
            }
        }
    }

    /** Whether it is there. */
    public boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return exists(statement);
        }
    }

    private int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT MAX(version) FROM " + table("schema_version"))) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            if (NOT_THERE.contains(e.getErrorCode())) {
                return 0;
            }
            throw e;
        }
    }

    private void create(Statement statement) throws SQLException {
        if (!exists(statement)) {
            statement.execute(
                    "CREATE DATABASE IF NOT EXISTS " + ObjectName.quoted(name) + " DEFAULT CHARACTER SET utf8mb4");
        }
        for (String table : ControlTables.CREATE) {
            statement.execute(table.formatted(ObjectName.quoted(name)));
        }
        statement.execute("CREATE TABLE IF NOT EXISTS " + table("schema_version")
                + " (version INT NOT NULL PRIMARY KEY) ENGINE=InnoDB");
        statement.execute("INSERT IGNORE INTO " + table("schema_version") + " VALUES (" + VERSION + ")");
        statement.getConnection().commit();
    }

    private void upgrade(Statement statement, int found) throws SQLException {
        for (String change : ControlTables.changesSince(found)) {
            try {
                statement.execute(change.formatted(ObjectName.quoted(name)));
            } catch (SQLException e) {
                if (e.getErrorCode() != DUPLICATE_COLUMN) {
                    throw e;
                }
            }
        }
        statement.execute("INSERT IGNORE INTO " + table("schema_version") + " VALUES (" + VERSION + ")");
        statement.getConnection().commit();
    }

    /** Asked first, so that a user without the right to create databases can be given an empty one. */
    private boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW CREATE DATABASE " + ObjectName.quoted(name))) {
            return row.next();
        } catch (SQLException e) {
            if (e.getErrorCode() == UNKNOWN_DATABASE) {
                return false;
            }
            throw e;
        }
    }
}
