package io.binlogbridge.bench.jmh;

import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import io.binlogbridge.bench.workload.OrderTable;
import io.binlogbridge.source.config.SourceOptions;
import io.binlogbridge.source.value.BridgeValues;
import io.binlogbridge.source.value.ExactRows;
import io.debezium.config.CommonConnectorConfig.EventProcessingFailureHandlingMode;
import io.debezium.config.Configuration;
import io.debezium.connector.binlog.charset.BinlogCharsetRegistry;
import io.debezium.connector.binlog.event.RowDeserializers;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.antlr.MySqlAntlrDdlParser;
import io.debezium.connector.mysql.jdbc.MySqlDefaultValueConverter;
import io.debezium.connector.mysql.jdbc.MySqlValueConverters;
import io.debezium.relational.CustomConverterRegistry;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.relational.TableSchema;
import io.debezium.relational.TableSchemaBuilder;
import io.debezium.relational.Tables;
import io.debezium.relational.Tables.TableFilter;
import io.debezium.relational.mapping.ColumnMappers;
import io.debezium.schema.SchemaNameAdjuster;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.connect.data.Struct;

/**
 * What becomes of an event of rows in a source.
 *
 * @param deserializer from bytes to values
 * @param schema from values to keys and rows of records
 */
record RowConversion(EventDeserializer deserializer, TableSchema schema) {

    private static final Map<String, String> USER = Map.of("topic.prefix", "b");

    /** As the source connector does it. */
    static RowConversion ours() {
        MySqlConnectorConfig config = config(SourceOptions.effective(USER));
        EventDeserializer deserializer = new EventDeserializer();
        ExactRows.readBy(deserializer, OrderEvents.tables());
        return new RowConversion(deserializer, schema(config, new BridgeValues(config)));
    }

    /** As Debezium does it with the options that hold in the source connector: values in the same form. */
    static RowConversion debeziums() {
        return debeziums(config(SourceOptions.effective(USER)));
    }

    /** As Debezium does it by default: dates and times as numbers. */
    static RowConversion debeziumsByDefault() {
        return debeziums(config(USER));
    }

    /** Hands the key and the row of each record to {@code sink}. */
    void convert(byte[] event, Consumer<Struct> sink) throws IOException {
        WriteRowsEventData written =
                deserializer.nextEvent(new ByteArrayInputStream(event)).getData();
        for (Serializable[] row : written.getRows()) {
            sink.accept(schema.keyFromColumnData(row));
            sink.accept(schema.valueFromColumnData(row));
        }
    }

    private static RowConversion debeziums(MySqlConnectorConfig config) {
        EventDeserializer deserializer = new EventDeserializer();
        deserializer.setEventDataDeserializer(
                EventType.EXT_WRITE_ROWS,
                new RowDeserializers.WriteRowsDeserializer(
                                OrderEvents.tables(), EventProcessingFailureHandlingMode.FAIL)
                        .setMayContainExtraInformation(true));
        MySqlValueConverters values = new MySqlValueConverters(
                config.getDecimalMode(),
                config.getTemporalPrecisionMode(),
                config.getBigIntUnsignedHandlingMode().asBigIntUnsignedMode(),
                config.binaryHandlingMode(),
                config.isTimeAdjustedEnabled() ? MySqlValueConverters::adjustTemporal : value -> value,
                config.getEventConvertingFailureHandlingMode(),
                config.getServiceRegistry());
        return new RowConversion(deserializer, schema(config, values));
    }

    private static MySqlConnectorConfig config(Map<String, String> options) {
        return new MySqlConnectorConfig(Configuration.from(options));
    }

    private static TableSchema schema(MySqlConnectorConfig config, MySqlValueConverters values) {
        return new TableSchemaBuilder(
                        values,
                        new MySqlDefaultValueConverter(values),
                        SchemaNameAdjuster.NO_OP,
                        new CustomConverterRegistry(List.of()),
                        config.getSourceInfoStructMaker().schema(),
                        config.getFieldNamer(),
                        false,
                        config.getEventConvertingFailureHandlingMode())
                .create(
                        config.getTopicNamingStrategy(MySqlConnectorConfig.TOPIC_NAMING_STRATEGY),
                        table(config),
                        config.getColumnFilter(),
                        ColumnMappers.create(config),
                        config.getKeyMapper());
    }

    private static Table table(MySqlConnectorConfig config) {
        MySqlAntlrDdlParser parser = new MySqlAntlrDdlParser(
                true,
                false,
                false,
                TableFilter.includeAll(),
                config.getServiceRegistry().getService(BinlogCharsetRegistry.class));
        Tables tables = new Tables();
        parser.setCurrentSchema(OrderRecords.DATABASE);
        parser.parse(OrderEvents.TABLE.definition(), tables);
        return tables.forTable(new TableId(OrderRecords.DATABASE, null, OrderTable.NAME));
    }
}
