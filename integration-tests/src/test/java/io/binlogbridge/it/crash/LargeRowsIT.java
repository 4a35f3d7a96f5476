package io.binlogbridge.it.crash;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Stack;
import io.binlogbridge.stack.kafka.ApicurioRegistry;
import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaBroker;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Memory is bounded by the sink's options, not by what the source does: but for a blob of 64 MB, all of it passes a worker with a heap of 512 MB. */
@ExtendWith(LiveStack.Provider.class)
class LargeRowsIT {

    private static final String HEAP = "512m";
    private static final int ROWS = 1_000_000;
    private static final String SIZE = String.valueOf(16 * 1024 * 1024);

    /** An update brings the row twice. */
    private static final String LONGEST_MESSAGE = String.valueOf(60 * 1024 * 1024);

    private static final String LONGEST_OF_A_BLOB = String.valueOf(90 * 1024 * 1024);

    @Test
    void aTransactionOfAMillionRows(LiveStack stack) {
        ConnectWorker.Options options = ConnectWorker.Options.of(
                        stack.folder().resolve("small-heap"), stack.broker(), LiveStack.plugins())
                .inGroup("small-heap")
                .withHeap(HEAP);
        try (ConnectWorker worker = ConnectWorker.start(options);
                Pair pair = new Pair(stack, "large_transaction").in(worker)) {
            pair.withSource("value.converter.schemas.enable", "false")
                    .withSink("value.converter.schemas.enable", "false")
                    .createDatabase();
            stack.source()
                    .run("CREATE TABLE large_transaction.t (id INT PRIMARY KEY, u INT, v VARCHAR(40), UNIQUE KEY (u))");
            pair.start().catchUp();
            stack.source()
                    .run(
                            """
                    USE large_transaction;
                    SET SESSION cte_max_recursion_depth = %1$d;
                    INSERT INTO t WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < %1$d) SELECT i, -i, CONCAT('row ', i) FROM n;
                    """
                                    .formatted(ROWS));
            pair.awaitEqual(Names.SAME);
        }
    }

    /**
     * Texts in JSON, blobs in Avro: Connect's JSON converter reads no string of more than 20,000,000 characters, and a blob of this size is
     * longer in Base64.
     */
    @Test
    void rowsOf16Megabytes(LiveStack stack) {
        try (KafkaBroker broker = broker(stack, "large-kafka", LONGEST_MESSAGE);
                ApicurioRegistry registry =
                        ApicurioRegistry.start(stack.folder().resolve("large-registry"));
                ConnectWorker source = ConnectWorker.start(
                        large(stack, broker, "large-source", LONGEST_MESSAGE).withHeap("2g"));
                ConnectWorker sink = ConnectWorker.start(
                        large(stack, broker, "large-sink", LONGEST_MESSAGE).withHeap(HEAP))) {
            OnBroker onBroker = new OnBroker(stack, broker, source);
            try (Pair pair = new Pair(onBroker, "large_texts").sinkIn(sink)) {
                passes(stack, pair, "LONGTEXT");
            }
            try (Pair pair = new Pair(onBroker, "large_blobs", "source-avro.json", "sink-avro.json").sinkIn(sink)) {
                registry.converterSettings().forEach((option, value) -> pair.withSource(option, value)
                        .withSink(option, value));
                passes(stack, pair, "LONGBLOB");
            }
        }
    }

    /** With the settings that docs/operations.md gives. A byte that must be escaped takes two in a statement. */
    @Test
    void aBlobOf64Megabytes(LiveStack stack) {
        for (MySqlServer server : List.of(stack.source(), stack.target())) {
            server.run("SET GLOBAL max_allowed_packet = 1073741824");
        }
        try (KafkaBroker broker = broker(stack, "huge-kafka", LONGEST_OF_A_BLOB);
                ApicurioRegistry registry =
                        ApicurioRegistry.start(stack.folder().resolve("huge-registry"));
                ConnectWorker worker = ConnectWorker.start(
                        large(stack, broker, "huge", LONGEST_OF_A_BLOB).withHeap("3g"));
                Pair pair = new Pair(
                        new OnBroker(stack, broker, worker), "huge_blobs", "source-avro.json", "sink-avro.json")) {
            registry.converterSettings()
                    .forEach((option, value) -> pair.withSource(option, value).withSink(option, value));
            pair.createDatabase();
            String blobs = "USE huge_blobs; INSERT INTO t SELECT %d, REPEAT(x'2700', 32 * 1024 * 1024);";
            stack.source().run("USE huge_blobs; CREATE TABLE t (id INT PRIMARY KEY, v LONGBLOB);" + blobs.formatted(1));
            pair.start().catchUp();
            stack.source().run(blobs.formatted(2) + "DELETE FROM t WHERE id = 1;");
            pair.awaitEqual(Names.SAME);
        } finally {
            for (MySqlServer server : List.of(stack.source(), stack.target())) {
                server.run("SET GLOBAL max_allowed_packet = DEFAULT");
            }
        }
    }

    private static KafkaBroker broker(LiveStack stack, String name, String longestMessage) {
        return KafkaBroker.start(
                stack.folder().resolve(name),
                "1g",
                Map.of("message.max.bytes", longestMessage, "log.segment.bytes", String.valueOf(1 << 30)));
    }

    private static void passes(LiveStack stack, Pair pair, String type) {
        // The source's own queue.
        pair.withSource("max.queue.size.in.bytes", "67108864").createDatabase();
        stack.source()
                .run(
                        """
                USE %s;
                CREATE TABLE t (id INT PRIMARY KEY, v %s);
                INSERT INTO t VALUES (1, REPEAT('a', %3$s)), (2, REPEAT("'", %3$s));
                """
                                .formatted(pair.database(), type, SIZE));
        pair.start().catchUp();
        stack.source()
                .run(
                        """
                USE %s;
                INSERT INTO t VALUES (3, REPEAT('c', %2$s)), (4, REPEAT('d', %2$s)), (5, REPEAT('"', %2$s));
                START TRANSACTION;
                UPDATE t SET v = CONCAT('x', SUBSTRING(v, 2)) WHERE id IN (1, 3);
                UPDATE t SET id = id + 10 WHERE id = 1;
                DELETE FROM t WHERE id IN (2, 4);
                COMMIT;
                """
                                .formatted(pair.database(), SIZE));
        pair.awaitEqual(Names.SAME);
    }

    private static ConnectWorker.Options large(
            LiveStack stack, KafkaBroker broker, String name, String longestMessage) {
        return ConnectWorker.Options.of(
                        stack.folder().resolve(name), broker, LiveStack.pluginsAnd(ApicurioRegistry.converterPlugin()))
                .inGroup(name)
                .with("plugin.discovery", "hybrid_warn")
                .with("producer.max.request.size", longestMessage)
                .with("producer.buffer.memory", String.valueOf(128 * 1024 * 1024))
                // One record at a time, whatever its size.
                .with("consumer.max.partition.fetch.bytes", "1048576");
    }

    /** The stack's servers, and another broker and worker. */
    private record OnBroker(LiveStack stack, KafkaBroker broker, ConnectWorker worker) implements Stack {

        @Override
        public MySqlServer source() {
            return stack.source();
        }

        @Override
        public MySqlServer target() {
            return stack.target();
        }

        @Override
        public String bootstrapServers() {
            return broker.bootstrapServers();
        }

        @Override
        public ConnectRest rest() {
            return worker.rest();
        }
    }
}
