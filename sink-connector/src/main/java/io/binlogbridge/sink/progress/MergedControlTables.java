package io.binlogbridge.sink.progress;

/** The layout of those of our own tables that are about tables with a common target; {@code %s} being the control database. */
final class MergedControlTables {

    /** A member's row; {@code position_no} is how many of the target's statements it has had. */
    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS %s.merged_table (
            """
            + ControlTables.PARTITION_COLUMNS
            + """
            target_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            source_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            source_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            position_no INT NOT NULL,
            last_offset BIGINT NOT NULL,
            mark_column VARCHAR(64) COLLATE utf8mb4_bin NULL,
            mark_value LONGTEXT NULL,
            mark_made TINYINT NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            PRIMARY KEY (target_database, target_table, connector, source_database, source_table),
            KEY merged_table_topic (topic)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    static final String STATEMENT = """
            CREATE TABLE IF NOT EXISTS %s.merged_statement (
            """
            + ControlTables.PARTITION_COLUMNS
            + """
            target_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            number_no INT NOT NULL,
            statement LONGTEXT NOT NULL,
            sql_mode TEXT NOT NULL,
            definition LONGTEXT NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            PRIMARY KEY (target_database, target_table, connector, number_no)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    /** A row for each text of a trigger that a table has or had; those of one {@code version_no} have the same. */
    static final String TRIGGER = """
            CREATE TABLE IF NOT EXISTS %s.merged_trigger (
            """
            + ControlTables.PARTITION_COLUMNS
            + """
            target_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            target_trigger VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            source_database VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            source_table VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            source_trigger VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
            version_no INT NOT NULL,
            present TINYINT NOT NULL,
            last_offset BIGINT NOT NULL,
            words LONGTEXT NOT NULL,
            since TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            PRIMARY KEY (target_database, target_trigger, connector, source_database, source_table, version_no)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
            """;

    private MergedControlTables() {}
}
