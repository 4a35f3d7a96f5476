package io.binlogbridge.sink.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.TargetServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlDatabaseTest {

    private static final List<String> OLD_LOG = List.of(
            "ALTER TABLE %s.ddl_log DROP COLUMN session_variables, DROP COLUMN error, DROP COLUMN duration_ms,"
                    + " MODIFY started_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, MODIFY finished_at DATETIME NULL");

    private static final List<String> OLD_PROGRESS = List.of(
            "ALTER TABLE %s.progress DROP COLUMN ahead_until, DROP COLUMN rewound_from, DROP COLUMN rewound_gtids,"
                    + " DROP COLUMN snapshot_offset, DROP COLUMN altered",
            "DROP TABLE %s.partition_owner", "DROP TABLE %s.deferred_index");

    private final String old =
            "old_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String made = "made_" + old;

    @AfterEach
    void drop() {
        TargetServer.run("DROP DATABASE IF EXISTS " + old, "DROP DATABASE IF EXISTS " + made);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void anOlderVersionIsMadeWhatIsMadeAnew(int version) throws SQLException {
        makeOld(version);
        createIfMissing(old);
        createIfMissing(made);
        assertThat(columns(old)).isEqualTo(columns(made));
        assertThat(TargetServer.rows("SELECT MAX(version) FROM " + old + ".schema_version"))
                .containsExactly(String.valueOf(ControlDatabase.VERSION));
    }

    /** The version is written last. */
    @Test
    void anUpgradeThatACrashCutShortIsDoneToTheEnd() throws SQLException {
        makeOld(2);
        TargetServer.run(
                "ALTER TABLE " + old + ".ddl_log ADD COLUMN session_variables LONGTEXT NULL AFTER statement_run");
        createIfMissing(old);
        createIfMissing(made);
        assertThat(columns(old)).isEqualTo(columns(made));
    }

    @Test
    void statementsOfAnOlderVersionStay() throws SQLException {
        makeOld(2);
        TargetServer.run(
                "INSERT INTO " + old + ".ddl_log (connector, topic, partition_no, record_offset, source_position,"
                        + " statement_read, statement_run, state_before, status, started_at, finished_at) VALUES"
                        + " ('c', 't', 0, 7, 'p', 'read', 'run', '', 'done', '2026-01-01 10:00:00', '2026-01-01 10:00:01')");
        createIfMissing(old);
        assertThat(TargetServer.rows(
                        "SELECT statement_read, status, finished_at, session_variables, error, duration_ms FROM " + old
                                + ".ddl_log"))
                .containsExactly("read|done|2026-01-01 10:00:01|null|null|null");
    }

    private void makeOld(int version) throws SQLException {
        createIfMissing(old);
        TargetServer.run("DROP TABLE " + old + ".merged_trigger");
        if (version <= 4) {
            TargetServer.run("DROP TABLE " + old + ".merged_table, " + old + ".merged_statement");
        }
        if (version <= 2) {
            OLD_LOG.forEach(change -> TargetServer.run(change.formatted(old)));
        }
        if (version == 1) {
            OLD_PROGRESS.forEach(change -> TargetServer.run(change.formatted(old)));
        }
        TargetServer.run("UPDATE " + old + ".schema_version SET version = " + version);
    }

    private static void createIfMissing(String name) throws SQLException {
        try (Connection connection = TargetServer.connect()) {
            connection.setAutoCommit(false);
            new ControlDatabase(name).createIfMissing(connection);
        }
    }

    private static List<String> columns(String database) {
        return TargetServer.rows(
                "SELECT TABLE_NAME, ORDINAL_POSITION, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT"
                        + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = '" + database + "' ORDER BY 1, 2");
    }
}
