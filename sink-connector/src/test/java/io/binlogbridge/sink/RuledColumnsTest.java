package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that have other names on the target, or are not there, in rows and in statements; with a crash at each step of each statement. */
class RuledColumnsTest {

    private static SinkRun run(String... options) {
        SinkRun run = new SinkRun();
        run.with("rules", "t").with("rules.t.match", run.name + "\\.t");
        for (int i = 0; i < options.length; i += 2) {
            run.with("rules.t." + options[i], options[i + 1]);
        }
        run.topic.snapshotStart();
        return run;
    }

    private static SourceTable people(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "addr", OPTIONAL_STRING_SCHEMA, "card", OPTIONAL_STRING_SCHEMA);
    }

    private static List<String> columns(SinkRun run) {
        return TargetServer.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = '" + run.name
                + "' AND table_name = 't' ORDER BY ordinal_position");
    }

    private static List<String> indexes(SinkRun run) {
        return TargetServer.rows(
                "SELECT CONCAT(index_name, ':', column_name) FROM information_schema.statistics WHERE table_schema = '"
                        + run.name + "' AND table_name = 't' ORDER BY 1");
    }

    @Test
    void oneIsRenamedAndOneLeftOut() {
        try (SinkRun run = run("columns.rename", "addr:address", "columns.exclude", "card")) {
            run.topic.snapshotDdl(
                    "CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20), KEY by_card"
                            + " (card), KEY by_addr (addr))");
            run.topic.read(people(run), 1L, "here", "4711").read(people(run), 2L, "there", null);
            run.topic.ddl("ALTER TABLE t ADD KEY by_both (addr, card), MODIFY card VARCHAR(30)");
            run.topic.ddl("ALTER TABLE t MODIFY card VARCHAR(40)");
            run.topic.ddl("ALTER TABLE t DROP KEY by_card, MODIFY addr VARCHAR(30)");
            run.topic.insert(people(run), 3L, "x", "y");
            run.topic.ddl("DROP INDEX by_both ON t");
            run.topic.ddl("DROP INDEX by_addr ON t");
            run.topic.ddl("ALTER TABLE t RENAME COLUMN addr TO place, ADD COLUMN n BIGINT AFTER card");
            SourceTable now = run.table(
                    "t",
                    "id",
                    INT64_SCHEMA,
                    "place",
                    OPTIONAL_STRING_SCHEMA,
                    "card",
                    OPTIONAL_STRING_SCHEMA,
                    "n",
                    OPTIONAL_INT64_SCHEMA);
            run.topic.insert(now, 4L, "z", "y", 7L);
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(columns(run)).containsExactlyInAnyOrder("id", "place", "n");
            assertThat(indexes(run)).containsExactly("PRIMARY:id");
            assertThat(TargetServer.rows("SELECT CONCAT_WS(' ', id, place, n) FROM " + run.name + ".t ORDER BY id"))
                    .containsExactly("1 here", "2 there", "3 x", "4 z 7");
        }
    }

    @Test
    void indexesWithoutANameAreCalledAsOnTheSource() {
        try (SinkRun run = run("columns.rename", "addr:address")) {
            run.topic.snapshotDdl(
                    "CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20), KEY address (card))");
            run.topic.ddl("ALTER TABLE t ADD KEY (addr), ADD UNIQUE (addr)");
            run.topic.ddl("ALTER TABLE t ADD KEY (addr, card), ADD KEY (card)");
            run.topic.ddl("ALTER TABLE t DROP KEY addr_2, DROP KEY address, ADD KEY (addr, id)");
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(indexes(run))
                    .containsExactly(
                            "addr:address",
                            "addr_2:address",
                            "addr_2:id",
                            "addr_3:address",
                            "addr_3:card",
                            "card:card",
                            "PRIMARY:id");
        }
    }

    @Test
    void thePrimaryKeyLosesAColumnAndTheRuleNamesAnotherKey() {
        try (SinkRun run = run("columns.exclude", "id", "key", "addr")) {
            run.topic.snapshotDdl(
                    "CREATE TABLE t (id BIGINT AUTO_INCREMENT PRIMARY KEY, addr VARCHAR(20) NOT NULL, card"
                            + " VARCHAR(20))");
            run.topic.read(people(run), 1L, "here", "a").read(people(run), 2L, "there", "b");
            run.topic.insert(people(run), 3L, "x", "c");
            run.topic.update(people(run), new Object[] {2L, "there", "b"}, new Object[] {2L, "there", "b2"});
            run.topic.delete(people(run), 1L, "here", "a");
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(indexes(run)).containsExactly("PRIMARY:addr");
            assertThat(TargetServer.rows("SELECT CONCAT(addr, card) FROM " + run.name + ".t ORDER BY addr"))
                    .containsExactly("thereb2", "xc");
        }
    }

    @Test
    void thePrimaryKeyLosesAColumnAndNothingIsSaid() {
        try (SinkRun run = run("columns.exclude", "id")) {
            run.topic.snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20))");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("Name the columns that identify a row instead in key of the rule");
        }
    }

    @Test
    void whatStandsOverALeftOutColumnStopsTheTaskWhereThatIsAskedFor() {
        try (SinkRun run = run("columns.exclude", "card", "columns.exclude.dependents", "fail")) {
            run.topic.snapshotDdl(
                    "CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20), KEY by_card (card))");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("would be without index `by_card` over column `card`");
        }
    }

    @Test
    void anOnlineSchemaChangeOfATableWithRulesGoesUnderThem() {
        try (SinkRun run = run("columns.rename", "addr:address", "columns.exclude", "card")) {
            run.with("rules.t.to", run.name + ".people");
            run.topic.snapshotDdl(
                    "CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20), KEY by_card (card))");
            run.topic.read(people(run), 1L, "here", "4711");
            run.topic.ddl("CREATE TABLE _t_gho LIKE t");
            run.topic.ddl(
                    "ALTER TABLE _t_gho CHANGE addr addr VARCHAR(30), CHANGE card card VARCHAR(30), ADD COLUMN n BIGINT"
                            + " DEFAULT 5, DROP KEY by_card, ADD KEY by_n (n, card)");
            run.topic.insert(people(run), 2L, "x", "y");
            run.topic.ddl("RENAME TABLE t TO _t_del, _t_gho TO t");
            run.topic.ddl("DROP TABLE _t_del");
            SourceTable now = run.table(
                    "t",
                    "id",
                    INT64_SCHEMA,
                    "addr",
                    OPTIONAL_STRING_SCHEMA,
                    "card",
                    OPTIONAL_STRING_SCHEMA,
                    "n",
                    OPTIONAL_INT64_SCHEMA);
            run.topic.insert(now, 3L, "z", "y", 7L);
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(TargetServer.rows(
                            "SELECT CONCAT_WS(' ', id, address, n) FROM " + run.name + ".people ORDER BY id"))
                    .containsExactly("1 here 5", "2 x 5", "3 z 7");
        }
    }

    @Test
    void operationsThatAreNotTakenLeaveTheirMark() {
        try (SinkRun run = run("operations", "insert,update")) {
            run.topic.snapshotDdl(
                    "CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20), UNIQUE KEY one (card))");
            run.topic.read(people(run), 1L, "a", "1").read(people(run), 2L, "b", "2");
            run.topic.delete(people(run), 1L, "a", "1");
            run.topic.ddl("TRUNCATE TABLE t");
            run.topic.insert(people(run), 1L, "back", "3");
            run.topic.update(people(run), new Object[] {1L, "back", "3"}, new Object[] {1L, "again", "4"});
            run.deliver();
            run.stop();
            assertThat(TargetServer.rows("SELECT CONCAT(id, addr) FROM " + run.name + ".t ORDER BY id"))
                    .containsExactly("1again", "2b");
            assertThat(TargetServer.rows(
                            "SELECT status FROM control_" + run.name + ".ddl_log ORDER BY id DESC LIMIT 1"))
                    .containsExactly("excluded");
        }
    }

    @Test
    void namesAreInTheCaseThatIsAskedFor() {
        try (SinkRun run = new SinkRun().with("names.case", "upper")) {
            run.cleaning(run.name.toUpperCase(java.util.Locale.ROOT));
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20))");
            run.topic.read(people(run), 1L, "a", "1");
            run.topic.ddl("ALTER TABLE t ADD KEY (addr), ADD COLUMN n BIGINT");
            StatementCrashTest.deliverWithCrashes(run);
            String database = run.name.toUpperCase(java.util.Locale.ROOT);
            assertThat(TargetServer.rows("SELECT CONCAT(ID, ADDR, CARD) FROM " + database + ".T"))
                    .containsExactly("1a1");
            assertThat(TargetServer.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = '"
                            + database + "' ORDER BY ordinal_position"))
                    .containsExactly("ID", "ADDR", "CARD", "N");
        }
    }

    @Test
    void aRowOnWhichTheConditionCannotBeDecidedStopsTheTaskAtItsPlace() {
        try (SinkRun run = run("where", "id * 9223372036854775807 > 0")) {
            run.topic.snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20))");
            run.topic.read(people(run), 1L, "a", "1").read(people(run), 2L, "b", "2");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("(key id=2) belongs on the target cannot be decided")
                    .hasMessageContaining("Met at " + run.topic.name);
        }
    }
}
