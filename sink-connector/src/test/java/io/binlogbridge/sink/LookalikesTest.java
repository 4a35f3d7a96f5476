package io.binlogbridge.sink;

import static io.binlogbridge.sink.ToolRun.born;
import static io.binlogbridge.sink.ToolRun.table;
import static io.binlogbridge.sink.ToolRun.tables;
import static io.binlogbridge.sink.ToolRun.withTable;
import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Tables that are called like helpers and are none, and helpers that go astray. */
class LookalikesTest {

    @Test
    void aPersonsTableThatLooksLikeOneIsATable() {
        try (SinkRun run = withTable()) {
            run.topic.ddl("CREATE TABLE _t_new LIKE t");
            run.deliver();
            assertThat(tables(run)).containsExactly("t");
            SourceTable shadow = run.table("_t_new", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
            run.topic.insert(shadow, 7L, "g");
            run.deliver();
            assertThat(run.rows("_t_new")).containsExactly("7|g");
            run.topic.ddl("RENAME TABLE t TO _t_old, _t_new TO t").insert(table(run), 8L, "h");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("7|g", "8|h");
            assertThat(run.rows("_t_old")).containsExactly("1|a", "2|b");
        }
    }

    @Test
    void aSwapWithAnEmptyTableIsASwap() {
        try (SinkRun run = withTable()) {
            run.topic.ddl("CREATE TABLE _t_new LIKE t").ddl("ALTER TABLE t ADD KEY (v)");
            run.topic.ddl("RENAME TABLE t TO _t_old, _t_new TO t").insert(table(run), 8L, "h");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("8|h");
            assertThat(run.rows("_t_old")).containsExactly("1|a", "2|b");
            assertThat(TargetServer.rows("SHOW CREATE TABLE " + run.name + ".t").get(0))
                    .doesNotContain("KEY `v`");
        }
    }

    @Test
    void aHelperThatBecomesSomethingElseStopsTheTask() {
        try (SinkRun run = withTable()) {
            born(run);
            run.topic.ddl("RENAME TABLE _t_gho TO archive");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("becomes " + run.name + ".archive: its rows were not brought");
        }
    }
}
