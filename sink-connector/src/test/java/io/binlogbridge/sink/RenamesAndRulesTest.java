package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose name moves into or out of what the rules take. */
class RenamesAndRulesTest {

    /** Tables a, b and c go into others' names; all the rest is left out. Each has one row, which says what it was called. */
    private static SinkRun run() {
        SinkRun run = new SinkRun();
        run.with("rules", "some").with("rules.default", "exclude");
        run.with("rules.some.match", run.name + "\\.([abc])").with("rules.some.to", run.name + ".$1_copy");
        run.topic.snapshotStart();
        long id = 1;
        for (String table : new String[] {"a", "b", "c", "out"}) {
            run.topic.snapshotDdl("CREATE TABLE `" + table + "` (id BIGINT PRIMARY KEY)");
            run.topic.read(run.table(table, "id", INT64_SCHEMA), id++);
        }
        return run;
    }

    private static String tables(SinkRun run) {
        StringBuilder all = new StringBuilder();
        for (String table : TargetServer.rows("SHOW TABLES FROM " + run.name)) {
            all.append(table).append(TargetServer.rows("SELECT id FROM " + run.name + "." + table));
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RENAME TABLE a TO old",
                "ALTER TABLE a ADD COLUMN v INT, RENAME TO old",
                "RENAME TABLE a TO a1, a1 TO old",
                "RENAME TABLE out TO x, a TO out, out TO y"
            })
    void aTableThatLeavesTheRulesIsDropped(String rename) {
        try (SinkRun run = run()) {
            run.topic.ddl(rename).insert(run.table("b", "id", INT64_SCHEMA), 22L);
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(tables(run)).isEqualTo("b_copy[2, 22]c_copy[3]");
            assertThat(TargetServer.rows("SELECT source_table FROM control_" + run.name + ".migrated_table ORDER BY 1"))
                    .containsExactly("b", "c");
        }
    }

    @Test
    void aTableThatLeavesMakesRoomForTheOneThatTakesItsName() {
        try (SinkRun run = run()) {
            run.topic.ddl("RENAME TABLE a TO a_old, b TO a").insert(run.table("a", "id", INT64_SCHEMA), 22L);
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(tables(run)).isEqualTo("a_copy[2, 22]c_copy[3]");
            assertThat(TargetServer.rows("SELECT statement_run FROM control_" + run.name
                            + ".ddl_log WHERE statement_run LIKE 'RENAME%'"))
                    .containsExactly("RENAME TABLE `" + run.name + "`.`b_copy` TO `" + run.name
                            + "`.`a_copy` /* after DROP TABLE `" + run.name + "`.`a_copy` */");
        }
    }

    @Test
    void tablesThatChangePlacesOverANameThatIsLeftOutDoSo() {
        try (SinkRun run = run()) {
            run.topic.ddl("RENAME TABLE a TO tmp, b TO a, c TO b, tmp TO c").ddl("RENAME TABLE out TO out2");
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(tables(run)).isEqualTo("a_copy[2]b_copy[3]c_copy[1]");
            assertThat(TargetServer.rows("SELECT CONCAT(source_table, ' ', target_table) FROM control_" + run.name
                            + ".migrated_table ORDER BY 1"))
                    .containsExactly("a a_copy", "b b_copy", "c c_copy");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RENAME TABLE a TO a_old, out TO a",
                "DROP TABLE a; RENAME TABLE out TO a",
                "DROP TABLE a; ALTER TABLE out RENAME TO a",
                "DROP TABLE a; RENAME TABLE out TO x, b TO out, x TO a"
            })
    void aTableThatComesIntoTheRulesStopsTheTask(String statements) {
        try (SinkRun run = run()) {
            for (String statement : statements.split("; ")) {
                run.topic.ddl(statement);
            }
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("Table " + run.name + ".out, whose changes do not come here, becomes "
                            + run.name + ".a, which is applied: its rows are not known")
                    .hasMessageContaining("to the target as " + run.name + ".a_copy")
                    .hasMessageContaining("To go past it");
        }
    }

    @Test
    void aTableThatThisMigrationHasNotMadeIsNotDropped() {
        try (SinkRun run = run().with("table.exists.policy", "reuse")) {
            TargetServer.run(
                    "CREATE DATABASE " + run.name, "CREATE TABLE " + run.name + ".a_copy (id BIGINT PRIMARY KEY)");
            run.topic.ddl("RENAME TABLE a TO old");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("table " + run.name + ".a_copy on the target would be dropped")
                    .hasMessageContaining("only written into it");
            assertThat(tables(run)).startsWith("a_copy[1]");
        }
    }

    @Test
    void aTableThatMovesIntoADatabaseThatIsNotCapturedLeaves() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id INT)").ddl("RENAME TABLE t TO elsewhere.t");
            run.deliver();
            assertThat(TargetServer.rows("SHOW TABLES FROM " + run.name)).isEmpty();
        }
    }
}
