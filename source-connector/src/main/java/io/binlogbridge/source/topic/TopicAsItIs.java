package io.binlogbridge.source.topic;

import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What matters about a topic that somebody else created. */
record TopicAsItIs(int partitions, String cleanupPolicy, String retentionMs, String retentionBytes) {

    private static final Logger LOG = LoggerFactory.getLogger(TopicAsItIs.class);

    static TopicAsItIs of(int partitions, Config config) {
        return new TopicAsItIs(
                partitions,
                config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value(),
                config.get(TopicConfig.RETENTION_MS_CONFIG).value(),
                config.get(TopicConfig.RETENTION_BYTES_CONFIG).value());
    }

    /** @throws ConnectException when changes would vanish from it */
    void check(String topic) {
        if (cleanupPolicy.contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            throw new ConnectException("Topic " + topic + " has cleanup.policy=" + cleanupPolicy
                    + ", which removes changes that the sink has not read. Set cleanup.policy=delete for it.");
        }
        if (!retentionMs.equals("-1") || !retentionBytes.equals("-1")) {
            LOG.warn(
                    "Topic {} keeps records for {} ms and {} bytes only (-1 is no limit): a sink that is down for longer"
                            + " stops, and a target cannot be rebuilt from the topic's start. Set retention.ms=-1 and"
                            + " retention.bytes=-1 for it.",
                    topic,
                    retentionMs,
                    retentionBytes);
        }
        if (partitions > 1) {
            LOG.warn(
                    "Topic {} has {} partitions; all records go to partition 0, which keeps them in order.",
                    topic,
                    partitions);
        }
    }
}
