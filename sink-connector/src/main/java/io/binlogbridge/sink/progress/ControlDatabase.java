package io.binlogbridge.sink.progress;

import static io.binlogbridge.sink.target.Sql.identifier;

import io.binlogbridge.sink.event.StopException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * The database on the target that holds our own tables. Made when it is missing; its version is checked, so that an older plugin
 * never writes what a newer one has laid out. Column widths keep every index within what MySQL 5.6 allows.
 */
public final class ControlDatabase {

    static final int VERSION = 1;

    private static final int UNKNOWN_DATABASE = 1049;
    private static final int UNKNOWN_TABLE = 1146;
    private static final Set<Integer> NOT_THERE = Set.of(UNKNOWN_DATABASE, UNKNOWN_TABLE);

    private static final String PARTITION_COLUMNS =
            """
            connector VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
            topic VARCHAR(249) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
            """;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS %s.progress (
            """
                    + PARTITION_COLUMNS
                    + """
            partition_no INT NOT NULL,
            next_offset BIGINT NOT NULL,
            source_file VARCHAR(255) NULL,
            source_pos BIGINT NOT NULL,
            source_row INT NOT NULL,
            source_half INT NOT NULL,
            source_gtid VARCHAR(128) NULL,
            source_ts_ms BIGINT NOT NULL,
            executed_gtids LONGTEXT NOT NULL,
            latest_ts_ms BIGINT NOT NULL,
            updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
            PRIMARY KEY (connector, topic, partition_no)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """,
            """
            CREATE TABLE IF NOT EXISTS %s.ddl_log (
            id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
            """
                    + PARTITION_COLUMNS
                    + """
            partition_no INT NOT NULL,
            record_offset BIGINT NOT NULL,
            source_position VARCHAR(512) NOT NULL,
            statement_read LONGTEXT NOT NULL,
            statement_run LONGTEXT NOT NULL,
            state_before LONGTEXT NOT NULL,
            status VARCHAR(10) CHARACTER SET ascii NOT NULL,
            started_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            finished_at DATETIME NULL,
            KEY ddl_log_place (connector, topic, partition_no, record_offset)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """,
            """
            CREATE TABLE IF NOT EXISTS %s.migrated_table (
            """
                    + PARTITION_COLUMNS
                    + """
            source_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            source_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            reused TINYINT NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            PRIMARY KEY (target_database, target_table, connector)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """);

    private final String name;

    public ControlDatabase(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** One of our tables, quoted. */
    String table(String table) {
        return identifier(name, table);
    }

    /** Makes what is missing. Several tasks may do so at once. */
    public void createIfMissing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (version(statement) == 0) {
                create(statement);
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
                for (String table : List.of("progress", "ddl_log", "migrated_table")) {
                    statement.execute("DELETE FROM " + table(table) + " WHERE 1 = 0");
                    statement.execute("UPDATE " + table(table) + " SET connector = connector WHERE 1 = 0");
                    statement.execute(
                            "INSERT INTO " + table(table) + " SELECT * FROM " + table(table) + " WHERE 1 = 0");
                }
            } finally {
                connection.rollback();
                if (!wasThere) {
                    statement.execute("DROP DATABASE IF EXISTS " + identifier(name));
                }
            }
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
            statement.execute("CREATE DATABASE IF NOT EXISTS " + identifier(name) + " DEFAULT CHARACTER SET utf8mb4");
        }
        for (String table : TABLES) {
            statement.execute(table.formatted(identifier(name)));
        }
        statement.execute("CREATE TABLE IF NOT EXISTS " + table("schema_version")
                + " (version INT NOT NULL PRIMARY KEY) ENGINE=InnoDB");
        statement.execute("INSERT IGNORE INTO " + table("schema_version") + " VALUES (" + VERSION + ")");
        statement.getConnection().commit();
    }

    /** Asked first, so that a user without the right to create databases can be given an empty one. */
    private boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW CREATE DATABASE " + identifier(name))) {
            return row.next();
        } catch (SQLException e) {
            if (e.getErrorCode() == UNKNOWN_DATABASE) {
                return false;
            }
            throw e;
        }
    }
}
