package io.binlogbridge.source.record;

import io.debezium.relational.TableId;
import io.debezium.spi.topic.TopicNamingStrategy;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that another strategy gives, each table's asked for once. Debezium asks for every record, and its own strategies
 * join and check the name every time.
 */
public final class TopicNames implements TopicNamingStrategy<TableId> {

    private final TopicNamingStrategy<TableId> strategy;
    private final Map<TableId, String> byTable = new ConcurrentHashMap<>();

    public TopicNames(TopicNamingStrategy<TableId> strategy) {
        this.strategy = strategy;
    }

    @Override
    public void configure(Properties properties) {
        strategy.configure(properties);
    }

    @Override
    public String dataChangeTopic(TableId table) {
        String known = byTable.get(table);
        return known != null ? known : byTable.computeIfAbsent(table, strategy::dataChangeTopic);
    }

    @Override
    public String schemaChangeTopic() {
        return strategy.schemaChangeTopic();
    }

    @Override
    public String heartbeatTopic() {
        return strategy.heartbeatTopic();
    }

    @Override
    public String transactionTopic() {
        return strategy.transactionTopic();
    }

    @Override
    public String recordSchemaPrefix(TableId table) {
        return strategy.recordSchemaPrefix(table);
    }

    @Override
    public String sanitizedTopicName(String name) {
        return strategy.sanitizedTopicName(name);
    }

    @Override
    public TopicSchemaAugment<?> keySchemaAugment() {
        return strategy.keySchemaAugment();
    }

    @Override
    public TopicValueAugment<?, ?, ?> keyValueAugment() {
        return strategy.keyValueAugment();
    }
}
