package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the offsets of a topic tell: records that are gone, topics made anew, and gaps that mean nothing. */
class OffsetsTest {

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static void history(SinkRun run) {
        run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))");
        for (long id = 0; id < 10; id++) {
            run.topic.insert(table(run), id, "v" + id);
        }
    }

    private static long count(SinkRun run) {
        return Long.parseLong(
                TargetServer.rows("SELECT COUNT(*) FROM " + run.name + ".t").get(0));
    }

    @Test
    void theConsumerIsTakenToTheLastRecordAppliedAndGoesOnAfterIt() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliverUpTo(8);
            run.startAt(0);
            assertThat(run.worker().position(run.topic)).isEqualTo(7);
            run.deliver();
            assertThat(count(run)).isEqualTo(10);
        }
    }

    @Test
    void aTopicThatWasMadeAnewAndIsShorterStopsTheTask() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliver();
            run.topic.madeAnew();
            run.topic.snapshotStart();
            run.start();
            assertThatThrownBy(() -> run.worker().pollForEver(run.topic))
                    .hasMessageContaining("The target waits for offset 12")
                    .hasMessageContaining("the topic delivers offset 0");
        }
    }

    @Test
    void aTopicThatWasMadeAnewAndIsLongerStopsTheTask() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliver();
            run.topic.madeAnew();
            history(run);
            history(run);
            run.start();
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("the topic delivers at offset 11 another record")
                    .hasMessageContaining("it was deleted and made anew");
        }
    }

    @Test
    void recordsThatAreGoneStopTheTask() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliverUpTo(8);
            run.topic.records.subList(0, 9).clear();
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("The target waits for offset 8")
                    .hasMessageContaining("the topic delivers offset 9")
                    .hasMessageContaining("offset.gaps=allow");
        }
    }

    @Test
    void recordsThatAreGoneStopATaskThatStarts() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliverUpTo(8).stop();
            run.topic.records.subList(0, 9).clear();
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("The target waits for offset 8")
                    .hasMessageContaining("the topic delivers offset 9");
        }
    }

    @Test
    void recordsAreNotGoneAsLongAsTheNextIsThere() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliverUpTo(8).stop();
            run.topic.records.subList(0, 8).clear();
            run.deliverUpTo(run.topic.records.size());
            assertThat(count(run)).isEqualTo(10);
        }
    }

    @Test
    void aTopicWhoseBeginningIsGoneIsNotBegun() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.topic.records.subList(0, 2).clear();
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("The target waits for offset 0")
                    .hasMessageContaining("the topic delivers offset 2");
        }
    }

    @Test
    void aTopicThatBeginsWithASnapshotIsBegunWhereverThatIs() {
        try (SinkRun run = new SinkRun()) {
            run.topic.ddl("CREATE TABLE gone (id INT)").ddl("DROP TABLE gone");
            history(run);
            run.topic.records.subList(0, 2).clear();
            run.deliver();
            assertThat(count(run)).isEqualTo(10);
        }
    }

    @Test
    void theMarkersOfTransactionsAreNoGapWithinAFetchNorBetweenTwo() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().marker();
            run.topic
                    .snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))")
                    .marker();
            for (long id = 0; id < 10; id++) {
                run.topic.insert(table(run), id, "v" + id).marker();
                if (id % 4 == 0) {
                    run.deliver();
                }
                if (id == 6) {
                    run.start();
                }
            }
            run.deliver();
            assertThat(count(run)).isEqualTo(10);
        }
    }

    @Test
    void aGapIsPassedWhereTheUserSaysSo() {
        try (SinkRun run = new SinkRun().with("offset.gaps", "allow")) {
            history(run);
            run.deliverUpTo(8);
            run.topic.records.subList(0, 9).clear();
            run.deliver();
            assertThat(count(run)).isEqualTo(9);
        }
    }
}
