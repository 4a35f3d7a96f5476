package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.validate.Problem;
import io.binlogbridge.sink.validate.SinkValidation;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A task whose target is MySQL 5.6: statements are translated before they are noted, and rows follow them. */
class OldTargetTest {

    private static MySqlServer old;

    @BeforeAll
    static void start() {
        old = OldServer.start();
    }

    @AfterAll
    static void stop() {
        if (old != null) {
            old.close();
        }
    }

    private static SinkRun run() {
        return new SinkRun()
                .with("connection.url", old.jdbcUrl())
                .with("connection.user", old.user())
                .with("connection.password", old.password());
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection connection = old.connection()) {
            return TargetServer.rows(connection, query);
        }
    }

    @Test
    void takesTheStatementsOfANewSource() throws SQLException {
        try (SinkRun run = run()) {
            run.topic.snapshotStart();
            run.topic.snapshotDdl(
                    "CREATE TABLE `t` (`id` bigint NOT NULL, `v` varchar(50) DEFAULT NULL, PRIMARY KEY (`id`))"
                            + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci");
            run.topic.insert(run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA), 1L, "a");
            run.topic.ddl("ALTER TABLE t RENAME COLUMN v TO w, ADD INDEX i (w), ALGORITHM=INPLACE, LOCK=NONE");
            run.topic.insert(run.table("t", "id", INT64_SCHEMA, "w", OPTIONAL_STRING_SCHEMA), 2L, "b");
            run.deliver();

            assertThat(rows("SELECT id, w FROM " + run.name + ".t ORDER BY id")).containsExactly("1|a", "2|b");
            assertThat(rows("SHOW CREATE TABLE " + run.name + ".t").get(0))
                    .contains("KEY `i` (`w`)")
                    .contains("COLLATE=utf8mb4_unicode_520_ci");
            assertThat(rows("SELECT statement_run FROM control_" + run.name + ".ddl_log ORDER BY id DESC LIMIT 1")
                            .get(0))
                    .startsWith("ALTER TABLE t CHANGE `v` `w` varchar(50)")
                    .endsWith("ADD INDEX i (w)");
        }
    }

    @Test
    void mergesNoTables() {
        try (SinkRun run =
                run().with("rules", "m").with("rules.m.match", ".*t_\\d").with("rules.m.merge", "true")) {
            run.topic.snapshotStart().ddl("CREATE TABLE t_1 (id BIGINT PRIMARY KEY)");

            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("MySQL 5.7 or later");
            assertThat(SinkValidation.ofTarget(SinkConfig.of(run.options)).map(Problem::option))
                    .contains("rules");
        }
    }

    @Test
    void stopsBeforeWhatWouldBeLost() {
        try (SinkRun run = run()) {
            run.topic.snapshotStart().ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v INT INVISIBLE)");

            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("has no invisible columns")
                    .hasMessageContaining("ddl.drop.clauses")
                    .hasMessageContaining("To go past it");
            run.stop();
            run.with("ddl.drop.clauses", "invisible").start().deliver();
        }
    }
}
