package io.binlogbridge.it.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Topics;
import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.ConnectorStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A migration without the binlog ends by itself in a real worker, and one of the binlog alone goes on from its place. */
@ExtendWith(LiveStack.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationTypesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ConnectWorker worker;

    @BeforeAll
    void startWorkerThatIsKilled(LiveStack stack) {
        worker = ConnectWorker.start(
                ConnectWorker.Options.of(stack.folder().resolve("connect-types"), stack.broker(), LiveStack.plugins())
                        .inGroup("types")
                        .with("offset.flush.interval.ms", "1000"));
    }

    @AfterAll
    void stopWorker() {
        worker.close();
    }

    @Test
    void whatEndsByItselfHasNoTaskAndTheBinlogAloneGoesOnFromItsPlace(LiveStack stack) throws IOException {
        try (Pair pair = pair(stack, "ended")) {
            pair.start();
            awaitEnd(pair);
            awaitSame(pair);
            JsonNode end = lastRecord(stack, pair);
            assertThat(end.path("types").toString()).isEqualTo("[\"schema\",\"full\"]");
            assertThat(end.path("tables").asInt()).isEqualTo(3);
            assertThat(end.path("rows").asInt()).isEqualTo(1001);
            assertThat(Files.readString(worker.log()))
                    .contains(
                            "ended-source has ended, and its task stops. migration.types=schema,full had 3 tables with"
                                    + " 1001 rows")
                    .contains(end.path("file").asText() + ":" + end.path("pos").asText());

            stack.source()
                    .run(
                            """
                    UPDATE ended.t SET v = 'after' WHERE id % 3 = 0;
                    ALTER TABLE ended.u ADD n INT;
                    INSERT INTO ended.u VALUES (9, 9);
                    DELETE FROM ended.t WHERE id % 5 = 0;
                    INSERT INTO ended.zz_marker VALUES (-2);
                    """);
            next(
                    pair,
                    "ended-more",
                    Map.of(
                            "migration.types",
                            "incremental",
                            "start.binlog.file",
                            end.path("file").asText(),
                            "start.binlog.position",
                            end.path("pos").asText()));
            try {
                pair.awaitEqual(Names.SAME);
            } finally {
                pair.rest().delete("ended-more");
            }
        }
    }

    @Test
    void afterTheEndARestartDoesNothingAndAResetBeginsAnew(LiveStack stack) {
        try (Pair pair = pair(stack, "again");
                Topics topics = new Topics(stack.bootstrapServers())) {
            pair.start();
            awaitEnd(pair);
            awaitSame(pair);
            long end = topics.end(pair.topic());

            worker.kill();
            worker.restart();
            pair.rest().restart(pair.sourceName());
            awaitEnd(pair);
            assertThat(topics.end(pair.topic())).isEqualTo(end);

            stack.source().run("DELETE FROM again.t WHERE id % 2 = 0; DROP TABLE again.u;");
            ConnectRest rest = pair.rest();
            rest.stop(pair.sourceName());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> rest.status(pair.sourceName()).connector().equals("STOPPED"));
            rest.resetOffsets(pair.sourceName());
            rest.resume(pair.sourceName());
            await().atMost(Duration.ofMinutes(2)).until(() -> topics.end(pair.topic()) > end);
            awaitEnd(pair);
            awaitSame(pair);
        }
    }

    /** Three connectors, one after another, write to the same topic; nothing is written on the source between the first two. */
    @Test
    void definitionsThenRowsThenTheBinlog(LiveStack stack) throws IOException {
        try (Pair pair = pair(stack, "parts").withSource("migration.types", "schema")) {
            stack.source()
                    .run(
                            """
                    CREATE TABLE parts.keyless AS SELECT id % 7 AS a FROM parts.t;
                    CREATE VIEW parts.w AS SELECT id FROM parts.t;
                    """);
            pair.start();
            awaitEnd(pair, pair.sourceName());

            next(pair, "parts-rows", Map.of("migration.types", "full"));
            try {
                awaitEnd(pair, "parts-rows");
                awaitSame(pair);
                JsonNode end = lastRecord(stack, pair);
                stack.source()
                        .run("ALTER TABLE parts.keyless ADD b INT; DELETE FROM parts.keyless WHERE a = 3;"
                                + " INSERT INTO parts.keyless VALUES (8, 8), (8, 8);");
                next(
                        pair,
                        "parts-binlog",
                        Map.of(
                                "migration.types",
                                "incremental",
                                "start.gtid.set",
                                end.path("gtids").asText()));
                pair.awaitEqual(Names.SAME);
                assertThat(pair.sinkStatus().hasFailed()).isFalse();
            } finally {
                pair.rest().delete("parts-rows");
                if (pair.rest().connectors().contains("parts-binlog")) {
                    pair.rest().delete("parts-binlog");
                }
            }
        }
    }

    /** A worker that is killed in the snapshot takes it again. */
    @Test
    void aWorkerThatIsKilledBeforeTheEndComesToTheEnd(LiveStack stack) {
        try (Pair pair = pair(stack, "killed_types")) {
            stack.source()
                    .run(
                            """
                    SET SESSION cte_max_recursion_depth = 1000000;
                    CREATE TABLE killed_types.keyless AS WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 60000) SELECT i % 100 AS a FROM n;
                    """);
            pair.start();
            try (Topics topics = new Topics(stack.bootstrapServers())) {
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> topics.has(pair.topic()) && topics.end(pair.topic()) > 5000);
            }
            worker.kill();
            stack.source()
                    .run("DELETE FROM killed_types.keyless WHERE a = 5; DELETE FROM killed_types.t WHERE id % 3 = 0;");
            worker.restart();
            awaitEnd(pair);
            awaitSame(pair);
        }
    }

    private static void next(Pair pair, String name, Map<String, String> options) {
        Map<String, String> config = pair.sourceConfig();
        config.put("name", name);
        config.put("schema.history.internal.kafka.topic", "history-of-" + name);
        config.putAll(options);
        pair.rest().put(name, config);
    }

    private Pair pair(LiveStack stack, String database) {
        Pair pair = new Pair(stack, database)
                .in(worker)
                .withSource("migration.types", "schema,full")
                .createDatabase();
        stack.source()
                .run(
                        """
                CREATE TABLE %1$s.t (id INT PRIMARY KEY, v VARCHAR(100));
                CREATE TABLE %1$s.u (id INT PRIMARY KEY);
                INSERT INTO %1$s.t WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i, CONCAT('row ', i) FROM n;
                INSERT INTO %1$s.zz_marker VALUES (-1);
                """
                                .formatted(database));
        return pair;
    }

    private static void awaitEnd(Pair pair) {
        awaitEnd(pair, pair.sourceName());
    }

    private static void awaitEnd(Pair pair, String connector) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    ConnectorStatus status = pair.rest().status(pair.sourceName());
                    assertThat(status.reason()).isEmpty();
                    return status.connector().equals("RUNNING")
                            && status.tasks().isEmpty()
                            && pair.rest().offsets(connector).toString().contains("migration_ended");
                });
    }

    private static void awaitSame(Pair pair) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(pair.differences(Names.SAME)).isEmpty());
    }

    private static JsonNode lastRecord(LiveStack stack, Pair pair) throws IOException {
        try (Topics topics = new Topics(stack.bootstrapServers())) {
            List<ConsumerRecord<byte[], byte[]>> records = topics.records(pair.topic());
            return JSON.readTree(records.get(records.size() - 1).value()).path("payload");
        }
    }
}
