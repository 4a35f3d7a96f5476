package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Views under a rule on columns that matches them as it matches tables: they keep the names that their SELECT gives. */
class RuledViewsTest {

    /** Of every table {@code addr} is called {@code address}, and {@code card} is not there. */
    private static SinkRun run(String... statements) {
        SinkRun run = new SinkRun();
        run.with("rules", "all")
                .with("rules.all.match", ".*\\..*")
                .with("rules.all.columns.rename", "addr:address")
                .with("rules.all.columns.exclude", "card");
        run.topic
                .snapshotStart()
                .snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20))");
        run.topic.read(people(run), 1L, "here", "4711").read(people(run), 2L, "there", null);
        for (String statement : statements) {
            run.topic.snapshotDdl(statement);
        }
        return run;
    }

    private static SourceTable people(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "addr", OPTIONAL_STRING_SCHEMA, "card", OPTIONAL_STRING_SCHEMA);
    }

    private static List<String> columns(SinkRun run) {
        return TargetServer.rows("SELECT CONCAT(table_name, ':', GROUP_CONCAT(column_name ORDER BY ordinal_position))"
                + " FROM information_schema.columns WHERE table_schema = '" + run.name
                + "' GROUP BY table_name ORDER BY table_name");
    }

    private static List<String> waiting(SinkRun run) {
        return TargetServer.rows("SELECT source_name FROM control_" + run.name
                + ".migrated_object WHERE status = 'waiting' ORDER BY source_name");
    }

    @Test
    void viewsOverViewsHaveTheColumnsOfTheSource() {
        try (SinkRun run = run(
                "CREATE ALGORITHM=UNDEFINED VIEW `v` AS select `t`.`id` AS `id`,`t`.`addr` AS `addr` from `t`",
                "CREATE ALGORITHM=UNDEFINED VIEW `w` AS select `v`.`addr` AS `addr` from `v`")) {
            run.topic
                    .ddl("CREATE VIEW x (one, addr) AS SELECT id, addr FROM v WHERE addr <> ''")
                    .ddl("CREATE VIEW y AS SELECT x.addr, UPPER(t.addr) big FROM x JOIN t ON t.addr = x.addr")
                    .ddl("ALTER VIEW w AS SELECT addr, one FROM x ORDER BY addr")
                    .ddl("CREATE VIEW c (card) AS SELECT CONCAT('no ', id) FROM v")
                    .ddl("CREATE VIEW d AS SELECT card FROM c")
                    .ddl("CREATE FUNCTION f() RETURNS INT READS SQL DATA RETURN (SELECT COUNT(card) FROM c)")
                    .ddl("CREATE OR REPLACE VIEW v AS SELECT addr, id FROM t");
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(waiting(run)).isEmpty();
            assertThat(columns(run))
                    .containsExactly(
                            "c:card", "d:card", "t:id,address", "v:addr,id", "w:addr,one", "x:one,addr", "y:addr,big");
            assertThat(TargetServer.rows("SELECT CONCAT_WS(' ', addr, big) FROM " + run.name + ".y ORDER BY 1"))
                    .containsExactly("here HERE", "there THERE");
            assertThat(TargetServer.rows("SELECT CONCAT(addr, one) FROM " + run.name + ".w"))
                    .containsExactly("here1", "there2");
            assertThat(TargetServer.rows("SELECT card FROM " + run.name + ".d ORDER BY card"))
                    .containsExactly("no 1", "no 2");
            assertThat(TargetServer.rows("SELECT " + run.name + ".f()")).containsExactly("2");
        }
    }

    @Test
    void aViewThatIsRenamedIsStillOne() {
        try (SinkRun run = run("CREATE VIEW v AS SELECT id, addr FROM t")) {
            run.with("rules", "none,all").with("rules.none.match", ".*\\.v");
            run.topic.ddl("RENAME TABLE v TO w").ddl("CREATE VIEW x AS SELECT addr FROM w");
            run.topic.ddl("CREATE TABLE v (addr VARCHAR(20), id BIGINT PRIMARY KEY)");
            run.topic.ddl("CREATE VIEW y AS SELECT w.addr, v.addr other FROM v, w");
            StatementCrashTest.deliverWithCrashes(run);
            assertThat(waiting(run)).isEmpty();
            assertThat(columns(run))
                    .containsExactly("t:id,address", "v:addr,id", "w:id,addr", "x:addr", "y:addr,other");
        }
    }

    /** Then nothing stands under its name, and the register tells. */
    @Test
    void aViewThatWaitsIsOneForThoseThatReadIt() {
        try (SinkRun run = run()) {
            String other = "other_" + run.name;
            run.cleaning(other);
            run.topic
                    .snapshotDdl("CREATE VIEW v AS SELECT t.addr, o.x FROM t, " + other + ".o")
                    .snapshotDdl("CREATE VIEW w AS SELECT addr FROM v");
            run.deliver();
            assertThat(waiting(run)).containsExactly("v", "w");
            TargetServer.run("CREATE DATABASE " + other, "CREATE TABLE " + other + ".o AS SELECT 5 x");
            run.topic.ddl("CREATE TABLE any_other (id INT)");
            run.deliver();
            await().untilAsserted(() -> assertThat(waiting(run)).isEmpty());
            assertThat(TargetServer.rows("SELECT addr FROM " + run.name + ".w ORDER BY addr"))
                    .containsExactly("here", "there");
        }
    }

    @Test
    void aTriggerThatWritesThroughAViewNamesItsColumns() {
        try (SinkRun run = run("CREATE VIEW v AS SELECT id, addr FROM t")) {
            run.topic
                    .ddl("CREATE TABLE log (id BIGINT PRIMARY KEY, addr VARCHAR(20))")
                    .ddl("CREATE TRIGGER tr AFTER INSERT ON log FOR EACH ROW"
                            + " UPDATE v SET addr = NEW.addr WHERE v.id = NEW.id");
            StatementCrashTest.deliverWithCrashes(run);
            TargetServer.run("INSERT INTO " + run.name + ".log VALUES (1, 'written')");
            assertThat(TargetServer.rows("SELECT address FROM " + run.name + ".t ORDER BY id"))
                    .containsExactly("written", "there");
        }
    }
}
