package io.binlogbridge.source.model;

import io.debezium.config.Configuration;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.relational.history.SchemaHistory;

/** Debezium's options, with a schema history that takes tables of any name. */
public final class BridgeConnectorConfig extends MySqlConnectorConfig {

    public BridgeConnectorConfig(Configuration options) {
        super(options);
    }

    @Override
    public SchemaHistory getSchemaHistory() {
        return new SafeHistory(super.getSchemaHistory());
    }
}
