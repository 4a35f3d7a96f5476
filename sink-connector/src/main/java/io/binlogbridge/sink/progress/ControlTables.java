package io.binlogbridge.sink.progress;

import java.util.List;
import java.util.stream.Stream;

/**
 * The layout of our own tables, {@code %s} being the control database. Column widths keep every index within what MySQL 5.6 allows.
 */
final class ControlTables {

    /** Tables that a task writes; the version stands in one of its own. */
    static final List<String> NAMES = List.of(
            "progress",
            "partition_owner",
            "ddl_log",
            "migrated_table",
            "migrated_object",
            "merged_table",
            "merged_statement",
            "merged_trigger",
            "meeting",
            "deferred_index",
            "online_ddl",
            "online_table",
            "online_statement");

    static final String PARTITION_COLUMNS =
            """
            connector VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
            topic VARCHAR(249) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
            """;

    private static final String PARTITION_OWNER =
            """
            CREATE TABLE IF NOT EXISTS %s.partition_owner (
            """
                    + PARTITION_COLUMNS
                    + """
            partition_no INT NOT NULL,
            owner CHAR(36) CHARACTER SET ascii NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
            PRIMARY KEY (connector, topic, partition_no)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    private static final String DEFERRED_INDEX =
            """
            CREATE TABLE IF NOT EXISTS %s.deferred_index (
            """
                    + PARTITION_COLUMNS
                    + """
            partition_no INT NOT NULL,
            target_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            position INT NOT NULL,
            index_name VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            definition LONGTEXT NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            PRIMARY KEY (target_database, target_table, connector, position)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    /** The order of the ids is the order in which objects can be made. */
    private static final String MIGRATED_OBJECT =
            """
            CREATE TABLE IF NOT EXISTS %s.migrated_object (
            id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
            """
                    + PARTITION_COLUMNS
                    + """
            kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
            source_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            source_name VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_name VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_table VARCHAR(64) COLLATE utf8mb4_bin NULL,
            status VARCHAR(10) CHARACTER SET ascii NOT NULL,
            statement LONGTEXT NOT NULL,
            session TEXT NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            KEY migrated_object_target (target_database, target_name),
            KEY migrated_object_topic (topic)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    private static final String MEETING = """
            CREATE TABLE IF NOT EXISTS %s.meeting (
            """
            + PARTITION_COLUMNS
            + """
            partition_no INT NOT NULL,
            place CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
            source_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            record_offset BIGINT NOT NULL,
            source_position VARCHAR(512) NOT NULL,
            statement LONGTEXT NOT NULL,
            status VARCHAR(10) CHARACTER SET ascii NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            PRIMARY KEY (connector, place, source_database),
            KEY meeting_topic (topic)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    private static final String ONLINE_DDL = """
            CREATE TABLE IF NOT EXISTS %s.online_ddl (
            """
            + PARTITION_COLUMNS
            + """
            state LONGTEXT NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
            PRIMARY KEY (connector, topic)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    private static final String ONLINE_TABLE =
            """
            CREATE TABLE IF NOT EXISTS %s.online_table (
            """
                    + PARTITION_COLUMNS
                    + """
            source_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            real_before LONGTEXT NULL,
            replaced LONGTEXT NULL,
            stage VARCHAR(10) CHARACTER SET ascii NOT NULL,
            steps_done INT NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            PRIMARY KEY (connector, topic, source_table)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    private static final String ONLINE_STATEMENT =
            """
            CREATE TABLE IF NOT EXISTS %s.online_statement (
            """
                    + PARTITION_COLUMNS
                    + """
            source_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            record_offset BIGINT NOT NULL,
            default_database VARCHAR(64) COLLATE utf8mb4_bin NULL,
            statement LONGTEXT NOT NULL,
            session TEXT NOT NULL,
            PRIMARY KEY (connector, topic, source_table, record_offset)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    static final List<String> CREATE = List.of(
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
            ahead_until BIGINT NOT NULL DEFAULT -1,
            rewound_from BIGINT NOT NULL DEFAULT -1,
            rewound_gtids LONGTEXT NULL,
            snapshot_offset BIGINT NOT NULL DEFAULT -1,
            altered TINYINT NOT NULL DEFAULT 0,
            updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
            PRIMARY KEY (connector, topic, partition_no)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """,
            PARTITION_OWNER,
            DEFERRED_INDEX,
            MIGRATED_OBJECT,
            MergedControlTables.TABLE,
            MergedControlTables.STATEMENT,
            MergedControlTables.TRIGGER,
            MEETING,
            ONLINE_DDL,
            ONLINE_TABLE,
            ONLINE_STATEMENT,
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
            session_variables LONGTEXT NULL,
            state_before LONGTEXT NOT NULL,
            status VARCHAR(10) CHARACTER SET ascii NOT NULL,
            error LONGTEXT NULL,
            started_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
            finished_at DATETIME(3) NULL,
            duration_ms BIGINT NULL,
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

    private static final List<String> FROM_VERSION_1 = List.of(
            PARTITION_OWNER,
            DEFERRED_INDEX,
            "ALTER TABLE %s.progress ADD COLUMN ahead_until BIGINT NOT NULL DEFAULT -1 AFTER latest_ts_ms",
            "ALTER TABLE %s.progress ADD COLUMN rewound_from BIGINT NOT NULL DEFAULT -1 AFTER ahead_until",
            "ALTER TABLE %s.progress ADD COLUMN rewound_gtids LONGTEXT NULL AFTER rewound_from",
            "ALTER TABLE %s.progress ADD COLUMN snapshot_offset BIGINT NOT NULL DEFAULT -1 AFTER rewound_gtids",
            "ALTER TABLE %s.progress ADD COLUMN altered TINYINT NOT NULL DEFAULT 0 AFTER snapshot_offset");

    private static final List<String> FROM_VERSION_2 = List.of(
            MIGRATED_OBJECT,
            MEETING,
            "ALTER TABLE %s.ddl_log ADD COLUMN session_variables LONGTEXT NULL AFTER statement_run",
            "ALTER TABLE %s.ddl_log ADD COLUMN error LONGTEXT NULL AFTER status",
            "ALTER TABLE %s.ddl_log MODIFY COLUMN started_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)",
            "ALTER TABLE %s.ddl_log MODIFY COLUMN finished_at DATETIME(3) NULL",
            "ALTER TABLE %s.ddl_log ADD COLUMN duration_ms BIGINT NULL AFTER finished_at");

    private static final List<String> FROM_VERSION_3 = List.of(ONLINE_DDL, ONLINE_TABLE, ONLINE_STATEMENT);

    private static final List<String> FROM_VERSION_4 =
            List.of(MergedControlTables.TABLE, MergedControlTables.STATEMENT);
    private static final List<String> FROM_VERSION_5 = List.of(MergedControlTables.TRIGGER);

    private ControlTables() {}

    /** What leads from an earlier {@code version} to this one: each may have been done before a crash, and then fails with "duplicate column". */
    static List<String> changesSince(int version) {
        return Stream.of(FROM_VERSION_1, FROM_VERSION_2, FROM_VERSION_3, FROM_VERSION_4, FROM_VERSION_5)
                .skip(version - 1L)
                .flatMap(List::stream)
                .toList();
    }
}
