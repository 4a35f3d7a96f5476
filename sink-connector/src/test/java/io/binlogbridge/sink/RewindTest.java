package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offsets that are altered over REST while the connector is stopped. */
class RewindTest {

    private static final String UNIQUE = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), UNIQUE KEY (v))";

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static Object[] row(Object... values) {
        return values;
    }

    /** Unique values wander from row to row, so that rows of the end are in the way of rows of the beginning. */
    private static void history(SinkRun run) {
        run.topic.snapshotStart().snapshotDdl(UNIQUE);
        for (long id = 1; id <= 10; id++) {
            run.topic.insert(table(run), id, "v" + id);
        }
        for (long id = 1; id <= 10; id++) {
            run.topic.delete(table(run), id, "v" + id).insert(table(run), id + 10, "v" + id);
        }
        for (long id = 11; id < 20; id += 2) {
            run.topic.update(table(run), row(id, "v" + (id - 10)), row(id, "x"));
            run.topic.update(table(run), row(id + 1, "v" + (id - 9)), row(id + 1, "v" + (id - 10)));
            run.topic.update(table(run), row(id, "x"), row(id, "v" + (id - 9)));
        }
    }

    private static void alter(SinkRun run, Long offset) {
        run.stop();
        Map<TopicPartition, Long> offsets = new HashMap<>();
        offsets.put(run.topic.partition(), offset);
        assertThat(new MySqlSinkConnector().alterOffsets(run.options, offsets)).isTrue();
        run.startAt(offset == null ? 0 : offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "DELETE FROM %s.t WHERE id > 14",
                "UPDATE %s.t SET v = CONCAT('other', id)",
                "DROP DATABASE %s"
            })
    void aResetOverAnyTargetEndsEqual(String meanwhile) {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliver();
            List<String> rows = run.rows("t");
            TargetServer.run(meanwhile.formatted(run.name));
            alter(run, null);
            run.deliver();
            assertThat(run.rows("t")).isEqualTo(rows);
        }
    }

    @Test
    void aReplayFromAnywhereInTheRowsEndsEqualAtAnySizeOfEpoch() {
        for (int epoch : new int[] {1, 3, 1_000}) {
            try (SinkRun run = new SinkRun().with("epoch.max.rows", String.valueOf(epoch))) {
                history(run);
                run.deliver();
                List<String> rows = run.rows("t");
                for (long offset = 2; offset < run.topic.records.size(); offset += 5) {
                    alter(run, offset);
                    run.deliver();
                    assertThat(run.rows("t"))
                            .as("from %d, epochs of %d", offset, epoch)
                            .isEqualTo(rows);
                }
            }
        }
    }

    /** Such a key's values cannot be told from the rows, so what is in a row's way is found by the server. */
    @ParameterizedTest
    @ValueSource(strings = {"UNIQUE KEY ((LOWER(v)))", "UNIQUE KEY (v(2))"})
    void aReplayOverATableWhoseUniqueKeyIsNoWholeColumnEndsEqual(String key) {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), " + key + ")");
            run.topic.insert(table(run), 1L, "abc").delete(table(run), 1L, "abc");
            run.topic
                    .insert(table(run), 2L, "ABd")
                    .delete(table(run), 2L, "ABd")
                    .insert(table(run), 3L, "ABC");
            run.deliver();
            for (long offset = 2; offset < 7; offset++) {
                alter(run, offset);
                run.deliver();
                assertThat(run.rows("t")).as("from %d", offset).containsExactly("3|ABC");
            }
        }
    }

    @Test
    void aReplayThatIsItselfCutShortAndRewoundEndsEqual() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliver();
            List<String> rows = run.rows("t");
            alter(run, 20L);
            run.deliverUpTo(30);
            alter(run, 5L);
            run.deliverUpTo(12);
            run.start().deliver();
            assertThat(run.rows("t")).isEqualTo(rows);
        }
    }

    @Test
    void aStretchThatASourceWroteTwiceIsKnownAfterAReplay() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliver();
            List<String> rows = run.rows("t");
            alter(run, 30L);
            run.topic.repeat(4, 30);
            run.deliver();
            assertThat(run.rows("t")).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplayThatBeginsWithinWhatTheSourceWroteTwiceEndsEqual(boolean gtids) {
        try (SinkRun run = new SinkRun()) {
            run.topic.gtids = gtids;
            history(run);
            run.topic.repeat(4, run.topic.records.size());
            run.topic.insert(table(run), 30L, "last");
            run.deliver();
            List<String> rows = run.rows("t");
            for (long offset = 2; offset < run.topic.records.size(); offset += 7) {
                alter(run, offset);
                run.deliver();
                assertThat(run.rows("t")).as("from %d", offset).isEqualTo(rows);
            }
        }
    }

    @Test
    void recordsAreSkippedByALaterOffset() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliverUpTo(5);
            alter(run, 7L);
            run.deliverUpTo(9);
            assertThat(run.rows("t")).containsExactly("1|v1", "2|v2", "3|v3", "6|v6", "7|v7");
        }
    }

    @Test
    void aStatementInTheWayIsSaidWhenTheOffsetsAreAltered() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.topic.ddl("ALTER TABLE t ADD COLUMN w INT");
            run.deliver();
            assertThatThrownBy(() -> alter(run, 20L))
                    .hasMessageContaining("a statement was applied at offset 47 (ALTER TABLE t ADD COLUMN w INT)")
                    .hasMessageContaining("choose an offset after 47");
            run.start().deliver();
        }
    }

    @Test
    void aTableWithoutAKeyStopsAReplayFromTheMiddle() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT, v VARCHAR(50))");
            run.topic.insert(table(run), 1L, "a").insert(table(run), 1L, "a");
            run.deliver();
            alter(run, 3L);
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("has no key, so a replay would write its rows twice")
                    .hasMessageContaining("set it forward to 4");
            alter(run, null);
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a", "1|a");
        }
    }
}
