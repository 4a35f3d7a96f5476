package io.binlogbridge.it.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.history.KeyKind;
import io.binlogbridge.it.history.RandomHistory;
import io.binlogbridge.it.history.Writer;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Connect's own way to go back in a topic: stop the sink, reset or alter its offsets over REST, resume it. Whatever the target holds of
 * the stretch that comes again, both sides end equal.
 */
@ExtendWith(LiveStack.Provider.class)
class RewindIT {

    private static final int CHANGES = 200;

    private long seed;
    private Random random;
    private Topics topics;

    @BeforeEach
    void begin(LiveStack stack, TestReporter reporter) {
        seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        reporter.publishEntry("seed", String.valueOf(seed));
        random = new Random(seed);
        topics = new Topics(stack.bootstrapServers());
    }

    @AfterEach
    void end() {
        topics.close();
    }

    @Test
    void toTheStartOverTheFullTarget(LiveStack stack) throws SQLException {
        try (Pair pair = filled(stack, "rewind_full", new RandomHistory(seed), true)) {
            rewindToTheStart(pair);
        }
    }

    @Test
    void toTheStartOverAnEmptyTarget(LiveStack stack) throws SQLException {
        try (Pair pair = filled(stack, "rewind_empty", new RandomHistory(seed), true)) {
            pair.stopSink();
            stack.target().run("DROP DATABASE rewind_empty");
            rewindToTheStart(pair);
        }
    }

    @Test
    void toTheStartOverAHalfFilledTarget(LiveStack stack) throws SQLException {
        try (Pair pair = filled(stack, "rewind_half", new RandomHistory(seed), true)) {
            pair.stopSink();
            TargetRows rows = new TargetRows(stack.target(), "rewind_half");
            rows.deleteHalf(random);
            rows.changeSome(random);
            rewindToTheStart(pair);
        }
    }

    /** Twice in a row: the second time the first replay is not over. */
    @Test
    void toTheStartWhileAReplayIsUnderWay(LiveStack stack) throws SQLException {
        try (Pair pair = filled(stack, "rewind_again", new RandomHistory(seed), true)) {
            pair.stopSink();
            pair.sinkRest().resetOffsets(pair.sinkName());
            pair.resumeSink();
            rewindToTheStart(pair);
        }
    }

    @Test
    void intoTheMiddleOfRowChanges(LiveStack stack) throws SQLException {
        RandomHistory history = RandomHistory.ofKeyed(seed);
        try (Pair pair = filled(stack, "rewind_middle", history, false);
                Writer writer = new Writer(stack.source(), "rewind_middle")) {
            long afterSnapshot = topics.end(pair.topic());
            for (int round = 0; round < 4; round++) {
                write(writer, history);
                pair.catchUp();
                pair.stopSink();
                long end = topics.end(pair.topic());
                long middle = afterSnapshot + random.nextInt((int) (end - afterSnapshot));
                pair.sinkRest().alterOffset(pair.sinkName(), pair.topic(), 0, middle);
                assertThat(committed(pair)).isEqualTo(middle);
                if (round % 2 == 0) {
                    // The stretch that comes again is followed by new changes.
                    write(writer, history);
                }
                pair.resumeSink();
                pair.awaitEqual(Names.SAME);
                awaitCommitted(pair);
            }
        }
    }

    /** Which of its rows are there already cannot be told. */
    @Test
    void intoTheMiddleStopsAtATableWithoutKey(LiveStack stack) throws SQLException {
        RandomHistory history = new RandomHistory(seed, EnumSet.of(KeyKind.NONE));
        try (Pair pair = filled(stack, "rewind_keyless", history, false);
                Writer writer = new Writer(stack.source(), "rewind_keyless")) {
            long afterSnapshot = topics.end(pair.topic());
            writer.write(List.of("INSERT INTO t0 (k, g, v) VALUES (1, 1, 'twice')"));
            pair.catchUp();
            pair.stopSink();
            pair.sinkRest().alterOffset(pair.sinkName(), pair.topic(), 0, afterSnapshot);
            pair.resumeSink();

            assertThat(pair.awaitSinkFailure()).contains("rewind_keyless.t0", "key", pair.topic() + "-0");
        }
    }

    @Test
    void backOverAStatementIsRefused(LiveStack stack) throws SQLException {
        try (Pair pair = filled(stack, "rewind_ddl", RandomHistory.ofKeyed(seed), false);
                Writer writer = new Writer(stack.source(), "rewind_ddl")) {
            long middle = topics.end(pair.topic());
            writer.write(List.of("INSERT IGNORE INTO t0 (k, g, v) VALUES (1001, 1, 'a')"));
            writer.write(List.of("ALTER TABLE t0 ADD COLUMN added INT"));
            pair.catchUp();
            long end = topics.end(pair.topic());
            awaitCommitted(pair);
            pair.stopSink();

            assertThatThrownBy(() -> pair.sinkRest().alterOffset(pair.sinkName(), pair.topic(), 0, middle))
                    .hasMessageContainingAll(pair.topic(), "ALTER TABLE t0 ADD COLUMN added INT");
            assertThat(committed(pair)).as("nothing has changed").isEqualTo(end);

            pair.resumeSink();
            pair.awaitEqual(Names.SAME);
        }
    }

    @Test
    void forwardSkips(LiveStack stack) throws Exception {
        try (Pair pair = filled(stack, "rewind_forward", RandomHistory.ofKeyed(seed), true);
                Writer writer = new Writer(stack.source(), "rewind_forward")) {
            writer.write(List.of("CREATE TABLE skipping (id INT PRIMARY KEY)"));
            pair.catchUp();
            pair.stopSink();
            long before = topics.end(pair.topic());
            writer.write(List.of("INSERT INTO skipping VALUES (1)"));
            await().until(() -> topics.end(pair.topic()) > before);
            pair.sinkRest().alterOffset(pair.sinkName(), pair.topic(), 0, topics.end(pair.topic()));
            pair.resumeSink();
            writer.write(List.of("INSERT INTO skipping VALUES (2)"));
            pair.catchUp();

            assertThat(new TargetRows(stack.target(), "rewind_forward").numbers("SELECT id FROM skipping"))
                    .containsExactly(2L);
            awaitCommitted(pair);
        }
    }

    private void rewindToTheStart(Pair pair) {
        pair.stopSink();
        pair.sinkRest().resetOffsets(pair.sinkName());
        assertThat(pair.sinkRest().offsets(pair.sinkName()).path("offsets")).isEmpty();
        pair.resumeSink();
        pair.awaitEqual(Names.SAME);
        awaitCommitted(pair);
    }

    /** A pair that has caught up with a history. */
    private Pair filled(LiveStack stack, String database, RandomHistory history, boolean withStatements)
            throws SQLException {
        Pair pair = new Pair(stack, database).createDatabase();
        try (Writer writer = new Writer(stack.source(), database)) {
            writer.write(history.setup());
            pair.start().catchUp();
            for (int change = 0; withStatements && change < CHANGES; change++) {
                writer.write(history.next());
            }
            pair.awaitEqual(Names.SAME);
            return pair;
        } catch (SQLException | RuntimeException | AssertionError e) {
            pair.close();
            throw e;
        }
    }

    private static void write(Writer writer, RandomHistory history) throws SQLException {
        for (int change = 0; change < CHANGES; change++) {
            writer.write(history.nextTransaction());
        }
    }

    /** What the worker shows is the topic's end, soon. */
    private void awaitCommitted(Pair pair) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(committed(pair)).isEqualTo(topics.end(pair.topic())));
    }

    private static long committed(Pair pair) {
        return pair.sinkRest()
                .offsets(pair.sinkName())
                .path("offsets")
                .path(0)
                .path("offset")
                .path("kafka_offset")
                .asLong(-1);
    }
}
