package io.binlogbridge.source.record;

import io.debezium.data.Envelope;
import io.debezium.schema.DefaultTopicNamingStrategy;
import io.debezium.spi.topic.TopicNamingStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which topic a record belongs to: everything of one database in {@code <topic.prefix>.<database>}, partition 0.
 *
 * <p>Debezium names the schemas of a table after the table's topic, so inside Debezium each table has a topic of its own
 * and only the finished records are moved here. Heartbeats, transaction metadata and notifications stay where they are.
 *
 * <p>{@link #place} is called by the task's thread alone; {@link #topicOf} by any thread.
 */
public final class TopicLayout {

    /** Order holds within a partition, so there is one. */
    public static final Integer PARTITION = 0;

    private final String prefix;
    private final TopicNamingStrategy<?> names;
    private final Map<String, String> byDatabase = new ConcurrentHashMap<>();

    /** Debezium's topic of each table met so far, for tombstones, which do not say what they are of. */
    private final Map<String, String> byTableTopic = new HashMap<>();

    public TopicLayout(String topicPrefix) {
        prefix = topicPrefix;
        Properties properties = new Properties();
        properties.setProperty("topic.prefix", topicPrefix);
        names = new DefaultTopicNamingStrategy(properties);
    }

    /** The topic of a database; characters that Kafka does not allow are replaced by Debezium's rule. */
    public String topicOf(String database) {
        return byDatabase.computeIfAbsent(database, name -> names.sanitizedTopicName(prefix + "." + name));
    }

    /** The same records in their topics. */
    public List<SourceRecord> place(List<SourceRecord> records) {
        List<SourceRecord> placed = new ArrayList<>(records);
        placed.replaceAll(this::place);
        return placed;
    }

    private SourceRecord place(SourceRecord record) {
        String topic = topicOf(record);
        return topic == null
                ? record
                : record.newRecord(
                        topic,
                        PARTITION,
                        record.keySchema(),
                        record.key(),
                        record.valueSchema(),
                        record.value(),
                        record.timestamp(),
                        record.headers());
    }

    /** Null for a record that stays where it is. */
    private @Nullable String topicOf(SourceRecord record) {
        if (record.value() == null) {
            return byTableTopic.get(record.topic());
        }
        Schema schema = record.valueSchema();
        if (schema == null || schema.name() == null || !Envelope.isEnvelopeSchema(schema)) {
            return null;
        }
        String database =
                ((Struct) record.value()).getStruct(Envelope.FieldName.SOURCE).getString("db");
        String topic = topicOf(database);
        byTableTopic.put(record.topic(), topic);
        return topic;
    }
}
