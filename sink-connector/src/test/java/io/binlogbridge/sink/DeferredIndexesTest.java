package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeferredIndexesTest {

    private static final String CREATE =
            "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), KEY k (v), UNIQUE KEY u (v))";
    private static final String OTHER = "CREATE TABLE o (id BIGINT PRIMARY KEY, v VARCHAR(50), KEY k (v))";

    private static SinkRun deferring() {
        return new SinkRun().with("snapshot.defer.indexes", "true");
    }

    private static SourceTable table(SinkRun run, String name) {
        return run.table(name, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static List<String> indexes(SinkRun run, String table) {
        return TargetServer.rows("SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA='"
                + run.name + "' AND TABLE_NAME='" + table + "' AND INDEX_NAME <> 'PRIMARY' ORDER BY 1");
    }

    private static String showCreate(SinkRun run, String table) {
        return TargetServer.rows("SHOW CREATE TABLE " + run.name + "." + table).get(0);
    }

    private static List<String> noted(SinkRun run) {
        return TargetServer.rows("SELECT target_table, position, index_name, definition FROM control_" + run.name
                + ".deferred_index ORDER BY 1, 2");
    }

    @Test
    void indexesAreNotedAndGoneUntilTheLastRowOfTheTable() {
        try (SinkRun run = deferring()) {
            SourceTable t = table(run, "t");
            run.topic.snapshotStart().snapshotDdl(CREATE);
            String made = showCreate(run.deliver(), "t");
            run.topic.readMarked("first", t, 1L, "a").read(t, 2L, "b");
            run.deliver();
            assertThat(indexes(run, "t")).isEmpty();
            assertThat(noted(run)).containsExactly("t|1|u|UNIQUE KEY `u` (`v`)", "t|2|k|KEY `k` (`v`)");
            run.topic.readLast(t, 3L, "c");
            run.deliver();
            assertThat(showCreate(run, "t")).isEqualTo(made);
            assertThat(noted(run)).isEmpty();
            assertThat(run.rows("t")).containsExactly("1|a", "2|b", "3|c");
        }
    }

    @Test
    void everyKindOfIndexComesBackAsItWas() {
        String create =
                "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50) NOT NULL, `a``b, (` INT AS (id + 1) STORED,"
                        + " p POINT NOT NULL DEFAULT (POINT(1,2)) SRID 0, j JSON, x TEXT, n INT NOT NULL DEFAULT 0,"
                        + " z DATE NOT NULL DEFAULT '0000-00-00',"
                        + " KEY k3 (v(3) DESC, id), KEY `k``, KEY 2` (`a``b, (`) COMMENT 'it''s a KEY `x`, (\\\\',"
                        + " UNIQUE KEY u1 (v, n), UNIQUE KEY u2 (n, v(2), id) INVISIBLE, KEY k1 ((lower(v))), SPATIAL KEY s (p),"
                        + " FULLTEXT KEY f1 (x), FULLTEXT KEY f2 (v, x) WITH PARSER ngram,"
                        + " KEY mv ((CAST(j->'$.a' AS UNSIGNED ARRAY))), CHECK (v <> ', KEY `n` (`v`)'))";
        try (SinkRun run = deferring()) {
            run.topic.sqlMode = "";
            SourceTable t = table(run, "t");
            run.topic.snapshotStart().snapshotDdl(create);
            String made = showCreate(run.deliver(), "t");
            run.topic.read(t, 1L, "a").read(t, 2L, "b");
            run.deliver();
            assertThat(indexes(run, "t")).isEmpty();
            assertThat(noted(run)).hasSize(9);
            run.topic.readLast(t, 3L, "c");
            run.deliver();
            assertThat(showCreate(run, "t")).isEqualTo(made);
        }
    }

    @Test
    void indexesThatStayKeepTheirPlace() {
        String create =
                "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), n INT NOT NULL AUTO_INCREMENT, KEY k1 (v),"
                        + " KEY k2 (n), KEY k3 (v, id), UNIQUE KEY u (v, id)) PARTITION BY HASH (id) PARTITIONS 3";
        try (SinkRun run = deferring()) {
            SourceTable t = table(run, "t");
            run.topic.snapshotStart().snapshotDdl(create);
            String made = showCreate(run.deliver(), "t");
            run.topic.read(t, 1L, "a");
            run.deliver();
            assertThat(indexes(run, "t")).containsExactly("k1", "k2");
            run.topic.readLast(t, 2L, "b");
            run.deliver();
            assertThat(showCreate(run, "t").replaceAll(" AUTO_INCREMENT=\\d+", ""))
                    .isEqualTo(made);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert", "statement", "transaction end", "incremental"})
    void whateverIsNotOfTheSnapshotEndsIt(String what) {
        try (SinkRun run = deferring()) {
            SourceTable t = table(run, "t");
            SourceTable o = table(run, "o");
            run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl(OTHER);
            run.topic.readMarked("first", t, 1L, "a").read(o, 1L, "a");
            run.deliver();
            assertThat(noted(run)).hasSize(3);
            switch (what) {
                case "insert" -> run.topic.insert(o, 2L, "b");
                case "statement" -> run.topic.ddl("CREATE TABLE x (id INT)");
                case "transaction end" -> run.topic.transactionEnd();
                default -> run.topic.readMarked("incremental", o, 2L, "b");
            }
            run.deliver();
            assertThat(indexes(run, "t")).containsExactly("k", "u");
            assertThat(indexes(run, "o")).containsExactly("k");
            assertThat(noted(run)).isEmpty();
        }
    }

    @Test
    void whenNothingMoreComesTheIndexesComeAllTheSame() {
        try (SinkRun run = deferring().with("internal.snapshot.indexes.wait.ms", "50")) {
            run.topic.snapshotStart().snapshotDdl(CREATE).readMarked("first", table(run, "t"), 1L, "a");
            run.deliver();
            await().until(() -> indexes(run, "t").size() == 2 && noted(run).isEmpty());
        }
    }

    @Test
    void statementsOnATableFindItWithItsIndexes() {
        try (SinkRun run = deferring()) {
            SourceTable t = table(run, "t");
            SourceTable o = table(run, "o");
            SourceTable p = table(run, "p");
            run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl(OTHER).snapshotDdl(OTHER.replace("o (", "d ("));
            run.topic.read(t, 1L, "a").read(o, 1L, "a").read(table(run, "d"), 1L, "a");
            run.topic
                    .ddl("ALTER TABLE t DROP INDEX k")
                    .ddl("RENAME TABLE o TO p")
                    .ddl("DROP TABLE d");
            run.topic.ddl("TRUNCATE TABLE p").insert(p, 2L, "b").insert(t, 2L, "b");
            run.deliver();
            assertThat(indexes(run, "t")).containsExactly("u");
            assertThat(indexes(run, "p")).containsExactly("k");
            assertThat(run.rows("p")).containsExactly("2|b");
            assertThat(noted(run)).isEmpty();
        }
    }

    @Test
    void aSnapshotThatStartsOverForgetsWhatWasNoted() {
        try (SinkRun run = deferring()) {
            SourceTable t = table(run, "t");
            run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl(OTHER);
            run.topic.read(t, 1L, "a").read(table(run, "o"), 1L, "a");
            run.deliver();
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), KEY w (v))");
            run.deliver();
            assertThat(noted(run)).isEmpty();
            run.topic.read(t, 1L, "a").read(t, 2L, "a");
            run.deliver();
            assertThat(noted(run)).containsExactly("t|1|w|KEY `w` (`v`)");
            run.topic.readMarked("last", t, 3L, "a");
            run.deliver();
            assertThat(indexes(run, "t")).containsExactly("w");
            assertThat(TargetServer.exists(run.name, "o")).isFalse();
        }
    }

    @Test
    void aReusedTableAndATableWithRowsAndAnOptionThatIsOffLeaveIndexesAlone() {
        try (SinkRun run = deferring().with("table.exists.policy", "reuse")) {
            TargetServer.run("CREATE DATABASE " + run.name, "USE " + run.name, CREATE);
            run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl(OTHER);
            run.deliver();
            TargetServer.run("INSERT INTO " + run.name + ".o VALUES (5, 'x')");
            run.topic.read(table(run, "t"), 1L, "a").read(table(run, "o"), 1L, "a");
            run.deliver();
            assertThat(indexes(run, "t")).containsExactly("k", "u");
            assertThat(indexes(run, "o")).containsExactly("k");
        }
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl(CREATE).read(table(run, "t"), 1L, "a");
            run.deliver();
            assertThat(indexes(run, "t")).containsExactly("k", "u");
        }
    }

    @Test
    void switchingTheOptionOffPutsTheIndexesBackAtTheNextStart() {
        try (SinkRun run = deferring()) {
            run.topic.snapshotStart().snapshotDdl(CREATE).read(table(run, "t"), 1L, "a");
            run.deliver();
            assertThat(noted(run)).hasSize(2);
            run.with("snapshot.defer.indexes", "false").start();
            await().until(() -> indexes(run, "t").size() == 2 && noted(run).isEmpty());
        }
    }

    @Test
    void rowsThatAUniqueKeyDoesNotAllowStopTheTaskUntilTheyAreMended() {
        try (SinkRun run = deferring()) {
            SourceTable t = table(run, "t");
            run.topic.snapshotStart().snapshotDdl(CREATE);
            run.topic.read(t, 1L, "a").read(t, 2L, "\u00e1").readLast(t, 3L, "c");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("The indexes of table " + run.name + ".t")
                    .hasMessageContaining("Duplicate entry")
                    .hasMessageContaining("t.u")
                    .hasMessageContaining("Mend the table's rows on the target");
            run.start();
            assertThatThrownBy(run::deliver).hasMessageContaining("Duplicate entry");
            TargetServer.run("DELETE FROM " + run.name + ".t WHERE id = 2");
            run.start().deliver();
            assertThat(indexes(run, "t")).containsExactly("k", "u");
            assertThat(run.rows("t")).containsExactly("1|a", "3|c");
        }
    }

    @Test
    void aTableThatSomebodyDroppedIsForgotten() {
        try (SinkRun run = deferring()) {
            SourceTable o = table(run, "o");
            run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl(OTHER).read(table(run, "t"), 1L, "a");
            run.deliver();
            TargetServer.run("DROP TABLE " + run.name + ".t");
            run.topic.insert(o, 1L, "a");
            run.deliver();
            assertThat(noted(run)).isEmpty();
        }
    }
}
