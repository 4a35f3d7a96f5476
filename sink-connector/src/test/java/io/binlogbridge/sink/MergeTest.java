package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.event.StopException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several tables of one database that end in one table. */
class MergeTest {

    private static final String COLUMNS = " (id BIGINT PRIMARY KEY, v VARCHAR(50), UNIQUE KEY u (v))";
    private static final String PLAIN = " (id BIGINT PRIMARY KEY, v VARCHAR(50))";

    private static SourceTable table(SinkRun run, String name) {
        return run.table(name, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static List<String> rows(SinkRun run) {
        return TargetServer.rows("SELECT * FROM " + run.name + ".t ORDER BY id, v");
    }

    private static List<String> columnsOfKey(SinkRun run, String key) {
        return TargetServer.rows("SELECT COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = '"
                + run.name + "' AND TABLE_NAME = 't' AND INDEX_NAME = '" + key + "' ORDER BY SEQ_IN_INDEX");
    }

    @Test
    void aColumnThatIsMadeTellsTheRowsApartThoughTheirKeysAreTheSame() {
        try (SinkRun run = MergedRuns.byYear()) {
            SourceTable a = table(run, "t_2024");
            SourceTable b = table(run, "t_2025");
            run.topic.snapshotStart();
            run.topic
                    .snapshotDdl("CREATE TABLE t_2024" + COLUMNS)
                    .read(a, 1L, "a")
                    .read(a, 2L, "b");
            run.topic.snapshotDdl("CREATE TABLE `t_2025`" + COLUMNS).read(b, 1L, "a");
            run.topic.insert(b, 3L, "c").delete(a, 1L, "a");
            run.topic.update(b, new Object[] {1L, "a"}, new Object[] {1L, "b"});
            run.deliver();
            assertThat(rows(run)).containsExactly("1|b|2025", "2|b|2024", "3|c|2025");
            assertThat(columnsOfKey(run, "PRIMARY")).containsExactly("id", "year");
            assertThat(columnsOfKey(run, "u")).containsExactly("v", "year");
        }
    }

    @Test
    void aColumnThatTheTablesHaveIsLookedAt() {
        try (SinkRun run = MergedRuns.byYear()) {
            SourceTable a = run.table("t_2024", "id", INT64_SCHEMA, "year", INT64_SCHEMA);
            run.topic.snapshotStart();
            run.topic
                    .snapshotDdl("CREATE TABLE t_2024 (id BIGINT PRIMARY KEY, year INT)")
                    .read(a, 1L, 2024L);
            run.deliver();
            assertThat(rowsOf(run, "SELECT * FROM %s.t")).containsExactly("1|2024");
            run.topic.insert(a, 2L, 2025L);
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("year=2025")
                    .hasMessageContaining("\"2024\"");
        }
    }

    private static List<String> rowsOf(SinkRun run, String query) {
        return TargetServer.rows(query.formatted(run.name));
    }

    @Test
    void eachStatementIsRunOnceThoughEachTableBringsIt() {
        try (SinkRun run = MergedRuns.byYear()) {
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE t_2024" + COLUMNS).snapshotDdl("CREATE TABLE t_2025" + COLUMNS);
            for (String name : new String[] {"t_2024", "t_2025"}) {
                run.topic.ddl("ALTER TABLE " + name + " ADD COLUMN w BIGINT, ADD UNIQUE KEY uw (w)");
                run.topic.ddl("CREATE INDEX i ON `" + name + "` (w)");
            }
            for (String name : new String[] {"t_2025", "t_2024"}) {
                SourceTable table = run.table(name, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA, "w", INT64_SCHEMA);
                run.topic.insert(table, 1L, "x", 5L);
            }
            run.deliver();
            assertThat(rowsOf(run, "SELECT id, v, w, year FROM %s.t ORDER BY year"))
                    .containsExactly("1|x|5|2024", "1|x|5|2025");
            assertThat(columnsOfKey(run, "uw")).containsExactly("w", "year");
            assertThat(rowsOf(run, "SELECT source_table, position_no FROM control_%s.merged_table"))
                    .containsExactly("t_2024|3", "t_2025|3");
        }
    }

    @Test
    void statementsInAnotherOrderStopTheTask() {
        try (SinkRun run = MergedRuns.byKey()) {
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE t_2024" + PLAIN).snapshotDdl("CREATE TABLE t_2025" + PLAIN);
            run.topic.ddl("ALTER TABLE t_2024 ADD COLUMN a INT").ddl("ALTER TABLE t_2025 ADD COLUMN b INT");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("the same statements in the same order")
                    .hasMessageContaining("ADD COLUMN a INT")
                    .hasMessageContaining("ADD COLUMN b INT");
        }
    }

    @Test
    void aTableOfAnotherShapeStopsTheTask() {
        try (SinkRun run = MergedRuns.byKey()) {
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE t_2024" + PLAIN);
            run.topic.snapshotDdl("CREATE TABLE t_2025 (id BIGINT PRIMARY KEY, v VARCHAR(60))");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("column v is varchar(60)")
                    .hasMessageContaining("here and varchar(50)");
        }
    }

    @Test
    void aTableThatComesLaterIsPlacedByItsShape() {
        try (SinkRun run = MergedRuns.byYear()) {
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE t_2024" + COLUMNS);
            run.topic.ddl("ALTER TABLE t_2024 ADD COLUMN w BIGINT").ddl("ALTER TABLE t_2024 ADD INDEX i (w)");
            run.topic.ddl("CREATE TABLE t_2025 (id BIGINT PRIMARY KEY, v VARCHAR(50), w BIGINT, UNIQUE KEY u (v))"
                    + " AUTO_INCREMENT=7");
            run.topic.ddl("CREATE TABLE t_2026" + COLUMNS).ddl("CREATE TABLE t_2027 LIKE t_2024");
            run.topic.ddl("ALTER TABLE t_2025 ADD INDEX i (w)");
            run.deliver();
            assertThat(rowsOf(run, "SELECT source_table, position_no FROM control_%s.merged_table"))
                    .containsExactly("t_2024|3", "t_2025|3", "t_2026|1", "t_2027|3");
            assertThat(TargetServer.rows("SHOW TABLES FROM " + run.name)).containsExactly("t");
        }
    }

    @Test
    void aDropAndATruncateTakeTheRowsOfTheirTableAlone() {
        try (SinkRun run = MergedRuns.byYear()) {
            SourceTable a = table(run, "t_2024");
            SourceTable b = table(run, "t_2025");
            SourceTable c = table(run, "t_2026");
            run.topic.snapshotStart();
            for (SourceTable each : List.of(a, b, c)) {
                run.topic
                        .snapshotDdl("CREATE TABLE " + each.table + COLUMNS)
                        .read(each, 1L, "one")
                        .read(each, 2L, "two");
            }
            run.topic.ddl("CREATE TABLE other (id INT)");
            run.topic.ddl("TRUNCATE TABLE t_2025").insert(b, 7L, "seven").ddl("DROP TABLE other, t_2024");
            run.deliver();
            assertThat(rows(run)).containsExactly("1|one|2026", "2|two|2026", "7|seven|2025");
            assertThat(TargetServer.exists(run.name, "other")).isFalse();
            run.topic.ddl("DROP TABLE t_2025, t_2026");
            run.deliver();
            assertThat(TargetServer.exists(run.name, "t")).isFalse();
            assertThat(rowsOf(run, "SELECT COUNT(*) FROM control_%s.merged_statement"))
                    .containsExactly("0");
            run.topic.ddl("CREATE TABLE t_2027" + PLAIN).insert(table(run, "t_2027"), 1L, "new");
            run.deliver();
            assertThat(rows(run)).containsExactly("1|new|2027");
        }
    }

    @Test
    void manyRowsOfOneTableAreDeletedAlongTheKey() {
        try (SinkRun run = MergedRuns.byYear()) {
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE t_2024" + PLAIN).snapshotDdl("CREATE TABLE t_2025" + PLAIN);
            run.deliver();
            TargetServer.run(
                    "INSERT INTO " + run.name + ".t WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                            + " WHERE i < 900), p AS (SELECT a.i + 900 * b.i AS id FROM n a JOIN n b ON b.i <= 14)"
                            + " SELECT id, 'x', '2024' FROM p UNION ALL SELECT id, 'x', '2025' FROM p");
            run.topic.ddl("TRUNCATE TABLE t_2024");
            run.deliver();
            assertThat(rowsOf(run, "SELECT year, COUNT(*) FROM %s.t GROUP BY year"))
                    .containsExactly("2025|12600");
        }
    }

    @Test
    void withoutAColumnThatTellsRowsApartADropStopsTheTask() {
        try (SinkRun run = MergedRuns.byKey()) {
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE t_2024" + PLAIN).read(table(run, "t_2024"), 1L, "a");
            run.topic.snapshotDdl("CREATE TABLE t_2025" + PLAIN).read(table(run, "t_2025"), 2L, "b");
            run.topic.ddl("DROP TABLE t_2024");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("merge.column")
                    .hasMessageContaining("t_2025");
            assertThat(rows(run)).containsExactly("1|a", "2|b");
        }
    }

    @Test
    void rowsOfTwoTablesWithOneKeyStopTheTaskWhereNothingTellsThemApart() {
        try (SinkRun run = MergedRuns.byKey()) {
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE t_2024" + PLAIN).read(table(run, "t_2024"), 1L, "a");
            run.topic.snapshotDdl("CREATE TABLE t_2025" + PLAIN);
            run.deliver();
            run.topic.insert(table(run, "t_2025"), 1L, "b");
            assertThatThrownBy(run::deliver).hasMessageContaining("Duplicate entry");
            assertThat(rows(run)).containsExactly("1|a");
        }
    }

    @Test
    void aRenameAndAPartitionThatIsDroppedStopTheTask() {
        try (SinkRun run = MergedRuns.byKey()) {
            run.topic.snapshotStart().ddl("CREATE TABLE t_2024" + PLAIN).ddl("RENAME TABLE t_2024 TO t_2023");
            assertThatThrownBy(run::deliver).hasMessageContaining("shares its target with others");
        }
        try (SinkRun run = MergedRuns.byKey()) {
            run.topic.snapshotStart();
            run.topic.ddl("CREATE TABLE t_2024 (id BIGINT PRIMARY KEY) PARTITION BY RANGE (id)"
                    + " (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20))");
            run.topic.ddl("ALTER TABLE t_2024 DROP PARTITION p0");
            assertThatThrownBy(run::deliver).hasMessageContaining("moves or takes away rows");
        }
    }

    @Test
    void twoTablesWithOneValueAreRefused() {
        try (SinkRun run = MergedRuns.byYear().with("rules.m.merge.value", "same")) {
            run.topic.snapshotStart();
            run.topic.ddl("CREATE TABLE t_2024" + PLAIN).ddl("CREATE TABLE t_2025" + PLAIN);
            assertThatThrownBy(run::deliver).hasMessageContaining("gives both \"same\"");
        }
    }

    @Test
    void aSnapshotThatStartsOverBuildsTheTargetAnew() {
        try (SinkRun run = MergedRuns.byYear()) {
            SourceTable a = table(run, "t_2024");
            SourceTable b = table(run, "t_2025");
            run.topic
                    .snapshotStart()
                    .snapshotDdl("CREATE TABLE t_2024" + COLUMNS)
                    .read(a, 1L, "old");
            run.topic.snapshotDdl("CREATE TABLE t_2025" + COLUMNS).read(b, 1L, "old");
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t_2025" + PLAIN).read(b, 2L, "new");
            run.topic.snapshotDdl("CREATE TABLE t_2024" + PLAIN).read(a, 2L, "new");
            run.deliver();
            assertThat(rows(run)).containsExactly("2|new|2024", "2|new|2025");
            assertThat(columnsOfKey(run, "u")).isEmpty();
        }
    }

    @Test
    void everyStepMayBeTheLastBeforeACrash() {
        try (SinkRun run = MergedRuns.byYear()) {
            SourceTable a = table(run, "t_2024");
            SourceTable b = table(run, "t_2025");
            run.topic.snapshotStart();
            run.topic
                    .snapshotDdl("CREATE TABLE t_2024" + COLUMNS)
                    .read(a, 1L, "a")
                    .read(a, 2L, "b");
            run.topic.snapshotDdl("CREATE TABLE t_2025" + COLUMNS).read(b, 1L, "a");
            run.topic.ddl("ALTER TABLE t_2025 ADD INDEX (v)").ddl("ALTER TABLE t_2025 ADD UNIQUE (v, id)");
            run.topic.insert(b, 3L, "c");
            run.topic.ddl("ALTER TABLE t_2024 ADD INDEX (v)").insert(a, 3L, "c");
            run.topic
                    .ddl("ALTER TABLE t_2024 ADD UNIQUE (v, id)")
                    .ddl("TRUNCATE t_2024")
                    .insert(a, 4L, "d");
            run.topic.ddl("CREATE TABLE t_2026 LIKE t_2025").ddl("DROP TABLE t_2024, t_2026");
            assertThat(StatementCrashTest.deliverWithCrashes(run)).isGreaterThan(20);
            assertThat(rows(run)).containsExactly("1|a|2025", "3|c|2025");
            assertThat(rowsOf(
                            run,
                            "SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS"
                                    + " WHERE TABLE_SCHEMA = '%s' AND TABLE_NAME = 't' ORDER BY 1"))
                    .containsExactly("PRIMARY", "u", "v", "v_2");
        }
    }
}
