package io.binlogbridge.sink;

import static io.binlogbridge.sink.ToolRun.altered;
import static io.binlogbridge.sink.ToolRun.born;
import static io.binlogbridge.sink.ToolRun.cutOver;
import static io.binlogbridge.sink.ToolRun.kept;
import static io.binlogbridge.sink.ToolRun.table;
import static io.binlogbridge.sink.ToolRun.tables;
import static io.binlogbridge.sink.ToolRun.withTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement that comes while a tool is at work and cannot be said to the target. */
class UnsaidBesidesTest {

    private static final String UNSAID = "CREATE TABLE n (id BIGINT PRIMARY KEY) ENGINE=NDBCLUSTER";

    private static List<String> log(SinkRun run) {
        return TargetServer.rows("SELECT status, error LIKE '%engine.override%' FROM control_" + run.name
                + ".ddl_log WHERE statement_read LIKE '%NDBCLUSTER' ORDER BY id");
    }

    @Test
    void withSkipItIsPassedOverAndTheToolsWorkGoesOn() throws Exception {
        try (SinkRun run = withTable().with("ddl.errors", "skip")) {
            born(run);
            run.topic.ddl(UNSAID);
            run.deliver();
            assertThat(log(run)).containsExactly("skipped|1");
            assertThat(Bean.of(run.name, 0).count("StatementsSkipped")).isEqualTo(1);
            assertThat(kept(run)).containsExactly("_t_gho|kept");
            cutOver(run).deliver();
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
            assertThat(tables(run)).containsExactly("t");
        }
    }

    /** The DROP of a table with a shadow waits until a later statement shows that it was meant so: here, that the table is made anew. */
    @Test
    void withSkipWhatItShowsOfTheToolsWorkIsDoneAllTheSame() {
        try (SinkRun run = withTable().with("ddl.errors", "skip")) {
            born(run);
            run.topic.ddl("DROP TABLE `t`");
            run.deliver();
            assertThat(tables(run)).containsExactly("t");
            run.topic.ddl("CREATE TABLE t (id BIGINT PRIMARY KEY) ENGINE=NDBCLUSTER");
            run.deliver();
            assertThat(log(run)).containsExactly("skipped|1");
            assertThat(tables(run)).isEmpty();
            run.topic.ddl("DROP TABLE t").ddl(ToolRun.TABLE).insert(table(run), 9L, "z");
            run.start().deliver();
            assertThat(run.rows("t")).containsExactly("9|z");
        }
    }

    /** No tool renames its shadow so: the table that waited as a shadow is one like any other, also where the rename is passed over. */
    @Test
    void withSkipATableThatTurnsOutToBeNoShadowIsThereAndNoShadowAnyMore() {
        try (SinkRun run = withTable().with("ddl.errors", "skip")) {
            run.topic.ddl("CREATE TABLE _t_new LIKE t");
            run.deliver();
            assertThat(kept(run)).containsExactly("_t_new|kept");
            run.topic.ddl("ALTER TABLE _t_new RENAME TO n, ENGINE=NDBCLUSTER");
            run.deliver();
            assertThat(log(run)).containsExactly("skipped|1");
            assertThat(tables(run)).containsExactly("_t_new", "t");
            assertThat(kept(run)).isEmpty();
            assertThat(TargetServer.rows("SELECT * FROM control_" + run.name + ".online_ddl"))
                    .isEmpty();
        }
    }

    @Test
    void withoutSkipItStopsTheTaskAndIsMetAgainAsItWas() {
        try (SinkRun run = withTable()) {
            born(run);
            run.topic.ddl(UNSAID);
            cutOver(run).topic.insert(altered(run, "t"), 5L, "e", 9L);
            assertThatThrownBy(run::deliver).hasMessageContaining("engine.override");
            assertThat(kept(run)).containsExactly("_t_gho|kept");
            assertThat(run.rows("t")).containsExactly("1|a", "2|b", "3|c");
            run.with("engine.override", "innodb").start().deliver();
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8", "5|e|9");
            assertThat(tables(run)).containsExactly("n", "t");
        }
    }
}
