package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns without their tables in joins, one table of which is under rules: where the target tells whose they are. */
class UnqualifiedColumnsTest {

    private static final String JOIN = "CREATE VIEW v AS SELECT addr, note FROM t JOIN u ON t.id = person";

    /** Of table t column {@code addr} is called {@code address}, and {@code card} is not there. */
    private static SinkRun run() {
        SinkRun run = new SinkRun();
        run.with("rules", "t")
                .with("rules.t.match", run.name + "\\.t")
                .with("rules.t.columns.rename", "addr:address")
                .with("rules.t.columns.exclude", "card");
        run.topic
                .snapshotStart()
                .snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, addr VARCHAR(20), card VARCHAR(20))");
        return run;
    }

    private static List<String> columns(SinkRun run, String view) {
        return TargetServer.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = '" + run.name
                + "' AND table_name = '" + view + "' ORDER BY ordinal_position");
    }

    @Test
    void theTargetTellsWhoseAColumnIs() {
        try (SinkRun run = run()) {
            run.topic
                    .ddl("CREATE TABLE u (person BIGINT, more INT)")
                    .ddl("ALTER TABLE u ADD note VARCHAR(20), DROP more")
                    .ddl(JOIN)
                    .ddl("CREATE VIEW w AS SELECT note FROM u WHERE EXISTS"
                            + " (SELECT 1 FROM t WHERE id = person AND addr = note)")
                    .ddl("CREATE VIEW x AS SELECT addr, person FROM v, u")
                    .ddl("CREATE TABLE cards (card VARCHAR(20), holder BIGINT)")
                    .ddl("CREATE VIEW y AS SELECT CONCAT(addr, '!') AS called FROM cards, u, t WHERE id = holder");
            StatementCrashTest.deliverWithCrashes(run);
            TargetServer.run(
                    "INSERT INTO " + run.name + ".t VALUES (1, 'here')",
                    "INSERT INTO " + run.name + ".u VALUES (1, 'here')",
                    "INSERT INTO " + run.name + ".cards VALUES ('4711', 1)");
            assertThat(columns(run, "v")).containsExactly("addr", "note");
            assertThat(columns(run, "x")).containsExactly("addr", "person");
            assertThat(TargetServer.rows("SELECT note FROM " + run.name + ".w")).containsExactly("here");
            assertThat(TargetServer.rows("SELECT called FROM " + run.name + ".y"))
                    .containsExactly("here!");
        }
    }

    @Test
    void aColumnThatWouldBeTakenForThatOfATableNearerByIsRefused() {
        try (SinkRun run = run()) {
            run.topic
                    .ddl("CREATE TABLE z (zid VARCHAR(20), address VARCHAR(20))")
                    .ddl("CREATE VIEW v AS SELECT id FROM t WHERE EXISTS (SELECT 1 FROM z WHERE zid = addr)");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("column addr would be called address")
                    .hasMessageContaining("qualify it with its table");
        }
    }

    @Test
    void aTableThatWasThereBeforeTellsNothing() {
        try (SinkRun run = run()) {
            run.with("table.exists.policy", "reuse");
            TargetServer.run(
                    "CREATE DATABASE " + run.name,
                    "CREATE TABLE " + run.name + ".u (person BIGINT, note VARCHAR(20), addr VARCHAR(20))");
            run.topic
                    .snapshotDdl("CREATE TABLE u (person BIGINT, note VARCHAR(20))")
                    .ddl(JOIN);
            assertThatThrownBy(run::deliver).hasMessageContaining("it is not certain whether column addr is that of");
        }
    }

    @Test
    void nothingIsToldWhereStatementsWereNotRun() {
        try (SinkRun run = run()) {
            run.with("ddl.exclude", "create_index");
            run.topic
                    .ddl("CREATE TABLE u (person BIGINT, note VARCHAR(20))")
                    .ddl("CREATE INDEX i ON u (person)")
                    .ddl(JOIN);
            assertThatThrownBy(run::deliver).hasMessageContaining("it is not certain whether column addr is that of");
        }
    }
}
