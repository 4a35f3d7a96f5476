package io.binlogbridge.it.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.history.RandomHistory;
import io.binlogbridge.it.history.Writer;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Topics;
import io.binlogbridge.stack.kafka.ConnectWorker;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records that are gone stop the task, and both offsets are named; offsets that never were a record's do not. */
@ExtendWith(LiveStack.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OffsetGapsIT {

    private static final int CHANGES = 100;

    private ConnectWorker exactlyOnce;
    private Topics topics;

    @BeforeAll
    void startWorkerWithExactlyOnceSources(LiveStack stack) {
        topics = new Topics(stack.bootstrapServers());
        exactlyOnce = ConnectWorker.start(
                ConnectWorker.Options.of(stack.folder().resolve("exactly-once"), stack.broker(), LiveStack.plugins())
                        .inGroup("exactly-once")
                        .with("exactly.once.source.support", "enabled"));
    }

    @AfterAll
    void stopWorker() {
        exactlyOnce.close();
        topics.close();
    }

    @Test
    void recordsDeletedBeforeTheyWereRead(LiveStack stack) throws SQLException {
        try (Pair pair = started(new Pair(stack, "gap_retention"), stack, "gap_retention")) {
            deletedBeforeTheyWereRead(stack, pair, "gap_retention");
        }
    }

    @Test
    void recordsDeletedAmongMarkersOfTransactions(LiveStack stack) throws SQLException {
        try (Pair pair = started(new Pair(stack, "gap_markers").in(exactlyOnce), stack, "gap_markers")) {
            deletedBeforeTheyWereRead(stack, pair, "gap_markers");
        }
    }

    @Test
    void topicMadeAnewAndShorter(LiveStack stack) throws SQLException {
        try (Pair pair = started(ofItsOwnDatabase(stack, "gap_shorter"), stack, "gap_shorter")) {
            long next = topics.end(pair.topic());
            madeAnew(stack, pair, "gap_shorter", 3);
            assertThat(topics.end(pair.topic())).isLessThan(next);
            pair.resumeSink();

            assertThat(pair.awaitSinkFailure())
                    .contains(pair.topic() + "-0")
                    .containsPattern(number(next))
                    .containsPattern(number(0));
        }
    }

    /** What stands at the offset that the target waits for is a record, only not the one that followed. */
    @Test
    void topicMadeAnewAndLonger(LiveStack stack) throws SQLException {
        try (Pair pair = started(ofItsOwnDatabase(stack, "gap_longer"), stack, "gap_longer")) {
            long next = topics.end(pair.topic());
            madeAnew(stack, pair, "gap_longer", (int) next + 10);
            assertThat(topics.end(pair.topic())).isGreaterThan(next);
            pair.resumeSink();

            assertThat(pair.awaitSinkFailure()).contains(pair.topic() + "-0").containsPattern(number(next));
        }
    }

    @Test
    void markersOfTransactionsAreNoGaps(LiveStack stack) throws SQLException {
        RandomHistory history = new RandomHistory(20_261_126);
        try (Pair pair = new Pair(stack, "gap_exactly_once").in(exactlyOnce).createDatabase();
                Writer writer = new Writer(stack.source(), "gap_exactly_once")) {
            writer.write(history.setup());
            pair.start().catchUp();
            for (int round = 0; round < 3; round++) {
                write(writer, history);
                pair.awaitEqual(Names.SAME);
                pair.stopSink();
                write(writer, history);
                pair.resumeSink();
            }
            pair.awaitEqual(Names.SAME);
            assertThat(topics.records(pair.topic()))
                    .as("records; the rest are markers")
                    .hasSizeLessThan((int) topics.end(pair.topic()));
        }
    }

    /** What a source with exactly-once support leaves behind when it is killed. */
    @Test
    void abortedTransactionsAreNoGaps(LiveStack stack) throws SQLException {
        RandomHistory history = new RandomHistory(20_261_127);
        Pair configured =
                new Pair(stack, "gap_aborted").withSink("consumer.override.isolation.level", "read_committed");
        try (Pair pair = configured.createDatabase();
                Writer writer = new Writer(stack.source(), "gap_aborted")) {
            writer.write(history.setup());
            pair.start().catchUp();
            for (int round = 0; round < 3; round++) {
                write(writer, history);
                pair.catchUp();
                if (round == 1) {
                    pair.stopSink();
                }
                abortTransaction(stack, pair.topic());
                if (round == 1) {
                    pair.resumeSink();
                }
                write(writer, history);
                pair.awaitEqual(Names.SAME);
            }
        }
    }

    /** Debezium cannot read back from its schema history a table whose name has a backquote, and other databases here have one. */
    private static Pair ofItsOwnDatabase(LiveStack stack, String database) {
        return new Pair(stack, database)
                .withSource("schema.history.internal.store.only.captured.databases.ddl", "true");
    }

    private void deletedBeforeTheyWereRead(LiveStack stack, Pair pair, String database) {
        long next = topics.end(pair.topic());
        pair.stopSink();
        stack.source().run(inserts(database, 10));
        await().until(() -> topics.end(pair.topic()) >= next + 10);
        long first = next + 5;
        topics.deleteBefore(pair.topic(), first);
        pair.resumeSink();

        String reason = pair.awaitSinkFailure();
        assertThat(reason).contains(pair.topic() + "-0");
        // A marker may stand before the offset that is waited for, and at the first that is left.
        assertThat(reason).containsPattern("offset (" + next + "|" + (next - 1) + ") of");
        assertThat(reason).containsPattern("delivers offset (" + first + "|" + (first + 1) + ")\\b");
    }

    /** Deletes the topic behind a stopped pair, and has the source write some changes into the one that it makes anew. */
    private void madeAnew(LiveStack stack, Pair pair, String database, int changes) {
        pair.stopSink();
        pair.rest().stop(pair.sourceName());
        await().until(() -> pair.rest().status(pair.sourceName()).tasks().isEmpty());
        topics.delete(pair.topic());
        await().until(() -> !topics.has(pair.topic()));
        stack.source().run(inserts(database, changes));
        pair.rest().resume(pair.sourceName());
        await().ignoreExceptions().until(() -> topics.end(pair.topic()) >= changes);
    }

    private static Pair started(Pair pair, LiveStack stack, String database) {
        pair.createDatabase();
        stack.source().run("CREATE TABLE " + database + ".t (id INT AUTO_INCREMENT PRIMARY KEY)");
        stack.source().run(inserts(database, 20));
        pair.start().catchUp();
        return pair;
    }

    private static String inserts(String database, int rows) {
        return ("INSERT INTO " + database + ".t VALUES ();").repeat(rows);
    }

    private static void write(Writer writer, RandomHistory history) throws SQLException {
        for (int change = 0; change < CHANGES; change++) {
            writer.write(history.next());
        }
    }

    private void abortTransaction(LiveStack stack, String topic) {
        List<ConsumerRecord<byte[], byte[]>> all = topics.records(topic);
        List<ConsumerRecord<byte[], byte[]>> last = all.subList(all.size() - 5, all.size());
        Properties properties = stack.broker().clientProperties();
        properties.setProperty("transactional.id", "aborting-" + topic);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = last.stream()
                    .map(record -> producer.send(new ProducerRecord<>(topic, 0, record.key(), record.value())))
                    .toList();
            producer.flush();
            assertThat(sent).allMatch(Future::isDone);
            producer.abortTransaction();
        }
    }

    private static Pattern number(long offset) {
        return Pattern.compile("\\b" + offset + "\\b");
    }
}
