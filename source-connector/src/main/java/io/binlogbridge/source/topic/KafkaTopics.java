package io.binlogbridge.source.topic;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topic of each database before its first record: one partition and no retention limit, so that it can be
 * replayed from its start. Without this the broker would make it its own way, with several partitions and seven days.
 *
 * <p>A topic that exists is looked at once. Several partitions do no harm, as all records go to partition 0; a limited
 * retention is warned about; a compacted topic loses changes by its nature and stops the task.
 */
public final class KafkaTopics implements Topics {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopics.class);

    private static final Map<String, String> KEEP_EVERYTHING = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    /** For how long a topic that was just made may be unknown to the broker that is asked. */
    private static final long SPREAD_MILLIS = 10_000;

    private static final long PAUSE_MILLIS = 100;

    private final Admin admin;
    private final short replicationFactor;
    private final Set<String> ready = new HashSet<>();

    /**
     * @param replicationFactor -1 for the broker's default
     */
    public KafkaTopics(Admin admin, short replicationFactor) {
        this.admin = admin;
        this.replicationFactor = replicationFactor;
    }

    @Override
    public void prepare(Collection<String> topics) throws InterruptedException {
        for (String topic : topics) {
            if (!ready.contains(topic)) {
                switch (create(topic)) {
                    case CREATED -> {}
                    case EXISTS -> inspect(topic, SPREAD_MILLIS);
                    case NOT_OURS_TO_CREATE -> inspect(topic, 0);
                }
                ready.add(topic);
            }
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    /** What came of creating a topic. */
    private enum Outcome {
        CREATED,
        EXISTS,
        NOT_OURS_TO_CREATE
    }

    private Outcome create(String topic) throws InterruptedException {
        Optional<Short> factor = replicationFactor == -1 ? Optional.empty() : Optional.of(replicationFactor);
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), factor).configs(KEEP_EVERYTHING)))
                    .all()
                    .get();
            LOG.info("Created topic {} with one partition and no retention limit.", topic);
            return Outcome.CREATED;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return Outcome.EXISTS;
            }
            if (e.getCause() instanceof AuthorizationException) {
                LOG.warn(
                        "Topic {} could not be created: {}. Create it with one partition, retention.ms=-1 and"
                                + " retention.bytes=-1, or let the connector create topics.",
                        topic,
                        e.getMessage());
                return Outcome.NOT_OURS_TO_CREATE;
            }
            throw failed("Topic " + topic + " could not be created", e);
        }
    }

    /** @param patience for how long the broker may say that it does not know the topic, in milliseconds */
    private void inspect(String topic, long patience) throws InterruptedException {
        try {
            look(topic);
        } catch (ExecutionException e) {
            if (patience > 0 && e.getCause() instanceof UnknownTopicOrPartitionException) {
                Thread.sleep(PAUSE_MILLIS);
                inspect(topic, patience - PAUSE_MILLIS);
                return;
            }
            // A broker that does not let us look, or a topic that only its first record will create.
            LOG.warn("Topic {} could not be looked at: {}", topic, String.valueOf(e.getCause()));
        }
    }

    private void look(String topic) throws InterruptedException, ExecutionException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        for (TopicDescription description :
                admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
            for (Config config :
                    admin.describeConfigs(List.of(resource)).all().get().values()) {
                TopicAsItIs.of(description.partitions().size(), config).check(topic);
            }
        }
    }

    private static ConnectException failed(String what, ExecutionException e) {
        String message = what + ": " + e.getMessage();
        return e.getCause() instanceof org.apache.kafka.common.errors.RetriableException
                ? new RetriableException(message, e)
                : new ConnectException(message, e);
    }
}
