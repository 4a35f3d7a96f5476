package io.binlogbridge.sink.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    private static ChangeEvent read(Schema schema, Object value) {
        return read("p.d", null, schema, value);
    }

    private static ChangeEvent read(String topic, Object key, Schema schema, Object value) {
        return new RecordReader().read(new SinkRecord(topic, 0, null, key, schema, value, 7));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static final Map<String, Object> SOURCE =
            map("db", "d", "table", "t", "file", "b.000001", "pos", 4L, "row", 0L, "snapshot", "false", "ts_ms", 5L);

    private static Struct empty(String name, String... fields) {
        SchemaBuilder schema = SchemaBuilder.struct().name(name);
        Arrays.stream(fields).forEach(field -> schema.field(field, Schema.OPTIONAL_STRING_SCHEMA));
        return new Struct(schema.build());
    }

    @Test
    void aTombstoneIsPassedOver() {
        assertThat(read(null, null)).isEqualTo(new Other(new RecordAddress("p.d", 0, 7), "tombstone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.debezium.connector.common.Heartbeat",
                "io.debezium.connector.common.TransactionMetadataValue",
                "io.binlogbridge.MigrationStart",
                "io.binlogbridge.MigrationEnd"
            })
    void heartbeatsTransactionMetadataAndTheMarksOfAMigrationArePassedOver(String name) {
        Struct value = empty(name, "ts_ms");
        assertThat(read(value.schema(), value)).isInstanceOf(Other.class);
    }

    private static List<String> carriedTo(Object... field) {
        Map<String, Object> value = map("source", SOURCE, "statement", "s", "session", null);
        value.putAll(map(field));
        return ((SchemaChange) read("p.d", map("database", "d"), null, value)).carriedTo();
    }

    @Test
    void aStatementSaysInWhoseTopicsItStandsAndAnOldOneDoesNot() {
        assertThat(carriedTo("carried_to", List.of("d", "e"))).containsExactly("d", "e");
        assertThat(carriedTo("carried_to", null)).containsExactly("d");
        assertThat(carriedTo()).isEmpty();
    }

    @Test
    void theMarksOfAMigrationWithoutSchemasArePassedOver() {
        assertThat(read(
                        null,
                        map(
                                "database",
                                "d",
                                "types",
                                List.of("schema", "full"),
                                "file",
                                "b.000001",
                                "pos",
                                4L,
                                "gtids",
                                null,
                                "tables",
                                1L,
                                "rows",
                                2L,
                                "duration_ms",
                                3L,
                                "ts_ms",
                                4L)))
                .isInstanceOf(Other.class);
    }

    @Test
    void heartbeatsAndTransactionMetadataWithoutSchemasArePassedOver() {
        assertThat(read("__debezium-heartbeat.p", null, null, map("ts_ms", 1L))).isInstanceOf(Other.class);
        assertThat(read(
                        null,
                        map("status", "BEGIN", "id", "x", "event_count", null, "data_collections", null, "ts_ms", 1L)))
                .isInstanceOf(Other.class);
    }

    @Test
    void debeziumsOwnSchemaChangeStops() {
        Struct value = empty("io.debezium.connector.mysql.SchemaChangeValue", "source", "ddl");
        assertThatThrownBy(() -> read(value.schema(), value))
                .isInstanceOf(StopException.class)
                .hasMessageContaining("The record at p.d-0@7 is a schema change of a plain Debezium connector");
        assertThatThrownBy(() -> read(null, map("ddl", "DROP TABLE t", "databaseName", "d")))
                .hasMessageContaining("DROP TABLE t");
    }

    @Test
    void anythingElseStops() {
        Struct flat = empty("p.d.t.Value", "id");
        assertThatThrownBy(() -> read(flat.schema(), flat))
                .hasMessageContaining("remove the transformation that flattens");
        assertThatThrownBy(() -> read(Schema.STRING_SCHEMA, "text"))
                .hasMessageContaining("is a String and not a structure");
        assertThatThrownBy(() -> read(null, map("op", "m", "source", SOURCE))).hasMessageContaining("operation \"m\"");
        assertThatThrownBy(() -> read(null, map("op", "u", "source", SOURCE, "after", map("id", 1L))))
                .hasMessageContaining("The image before is missing; the source needs binlog_row_image=FULL");
    }

    @Test
    void aRowWithoutASchemaIsRead() {
        RowChange change =
                (RowChange) read(null, map("op", "c", "source", SOURCE, "before", null, "after", map("id", 1L)));
        assertThat(change.operation()).isEqualTo(Operation.INSERT);
        assertThat(change.anyImage().shape().columns()).containsExactly("id");
        assertThat(change.anyImage().shape().typed()).isFalse();
        assertThat(change.position()).isEqualTo(new SourcePosition("b.000001", 4, 0, 1, null, 5, SnapshotMark.NONE));
    }

    @Test
    void aTruncateOfAPlainConnectorIsAStatement() {
        SchemaChange change = (SchemaChange) read(null, map("op", "t", "source", SOURCE));
        assertThat(change.statement()).isEqualTo("TRUNCATE TABLE `d`.`t`");
        assertThat(change.database()).isEqualTo("d");
    }

    @Test
    void aSchemaChangeWithoutASchemaIsRead() {
        Map<String, Object> value = map(
                "source",
                SOURCE,
                "ts_ms",
                1L,
                "database",
                "other",
                "statement",
                "DROP TABLE d.t",
                "session",
                new HashMap<>(Map.of("sql_mode", "ANSI_QUOTES", "server_version", "5.6.14-log")),
                "columns",
                null);
        SchemaChange change = (SchemaChange) read("p.d", map("database", "d"), null, value);
        assertThat(change.database()).isEqualTo("d");
        assertThat(change.defaultDatabase()).isEqualTo("other");
        assertThat(change.session().value("sql_mode")).contains("ANSI_QUOTES");
        assertThat(change.session().value("server_version")).contains("5.6.14-log");
        assertThatThrownBy(() -> read("p.d", null, null, value)).hasMessageContaining("no key with the database name");
    }
}
