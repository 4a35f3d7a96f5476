package io.binlogbridge.source.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.stack.kafka.KafkaBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTopicsTest {

    @TempDir
    static Path directory;

    private static KafkaBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(directory.resolve("broker"));
        admin = Admin.create(
                AdminSettings.of(Map.of("schema.history.internal.kafka.bootstrap.servers", broker.bootstrapServers()))
                        .orElseThrow());
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void a_new_topic_has_one_partition_and_no_retention_limit() throws Exception {
        new KafkaTopics(admin, (short) -1).prepare(List.of("p.new"));

        assertThat(partitions("p.new")).isEqualTo(1);
        assertThat(config("p.new").get("retention.ms").value()).isEqualTo("-1");
        assertThat(config("p.new").get("retention.bytes").value()).isEqualTo("-1");
        assertThat(config("p.new").get("cleanup.policy").value()).isEqualTo("delete");
    }

    @Test
    void a_topic_that_is_there_stays_as_it_is() throws Exception {
        admin.createTopics(List.of(new NewTopic("p.old", 3, (short) 1))).all().get();

        new KafkaTopics(admin, (short) -1).prepare(List.of("p.old"));

        assertThat(partitions("p.old")).isEqualTo(3);
    }

    @Test
    void a_compacted_topic_is_refused() throws Exception {
        admin.createTopics(
                        List.of(new NewTopic("p.compacted", 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                .all()
                .get();

        assertThatThrownBy(() -> new KafkaTopics(admin, (short) -1).prepare(List.of("p.compacted")))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("p.compacted");
    }

    @Test
    void a_replication_factor_that_cannot_be_had_is_told() {
        assertThatThrownBy(() -> new KafkaTopics(admin, (short) 3).prepare(List.of("p.three")))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("Topic p.three could not be created");
    }

    private static int partitions(String topic) {
        return known(() -> admin.describeTopics(List.of(topic)).allTopicNames().get())
                .get(topic)
                .partitions()
                .size();
    }

    private static Config config(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return known(() -> admin.describeConfigs(List.of(resource)).all().get()).get(resource);
    }

    /** A topic that was just made may be unknown for a moment. */
    private static <T> T known(Callable<T> question) {
        return await().ignoreExceptions().until(question, Objects::nonNull);
    }
}
