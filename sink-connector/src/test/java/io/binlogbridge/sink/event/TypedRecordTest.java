package io.binlogbridge.sink.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** Records with schemas, whose fields are found by index. */
class TypedRecordTest {

    private static final Schema ROW = SchemaBuilder.struct()
            .name("p.d.t.Value")
            .optional()
            .field("id", Schema.INT64_SCHEMA)
            .field("n", SchemaBuilder.int32().optional().defaultValue(5).build())
            .field("s", SchemaBuilder.string().optional().defaultValue("none").build())
            .build();
    private static final Schema SOURCE = SchemaBuilder.struct()
            .name("io.debezium.connector.mysql.Source")
            .field("ts_ms", Schema.INT64_SCHEMA)
            .field(
                    "snapshot",
                    SchemaBuilder.string().optional().defaultValue("true").build())
            .field("db", Schema.STRING_SCHEMA)
            .field("table", Schema.OPTIONAL_STRING_SCHEMA)
            .field("gtid", Schema.OPTIONAL_STRING_SCHEMA)
            .field("file", Schema.STRING_SCHEMA)
            .field("pos", Schema.INT64_SCHEMA)
            .field("row", SchemaBuilder.int32().optional().defaultValue(9).build())
            .build();
    private static final Schema ENVELOPE = SchemaBuilder.struct()
            .name("p.d.t.Envelope")
            .field("before", ROW)
            .field("after", ROW)
            .field("source", SOURCE)
            .field("op", Schema.STRING_SCHEMA)
            .build();

    private final RecordReader reader = new RecordReader();

    private static Struct row(Schema schema, Object... values) {
        Struct struct = new Struct(schema);
        for (int i = 0; i < values.length; i++) {
            struct.put(schema.fields().get(i), values[i]);
        }
        return struct;
    }

    private RowChange read(String op, Struct before, Struct after, String gtid) {
        Struct source = new Struct(SOURCE)
                .put("ts_ms", 5L)
                .put("snapshot", null)
                .put("db", fresh("d"))
                .put("table", fresh("t"))
                .put("gtid", gtid)
                .put("file", fresh("b.000001"))
                .put("pos", 4L)
                .put("row", null);
        Struct value = new Struct(ENVELOPE)
                .put("before", before)
                .put("after", after)
                .put("source", source)
                .put("op", fresh(op));
        return (RowChange) reader.read(new SinkRecord("p.d", 0, null, null, ENVELOPE, value, 7));
    }

    /** As a converter makes it: another object each time. */
    private static String fresh(String text) {
        return new String(text.toCharArray());
    }

    @Test
    void aNullIsNeverADefault() {
        RowChange change = read("u", row(ROW, 1L, 5, "none"), row(ROW, 1L, null, null), "");
        assertThat(values(change.requireBefore())).containsExactly(1L, 5L, "none");
        assertThat(values(change.requireAfter())).containsExactly(1L, null, null);
        assertThat(change.position()).isEqualTo(new SourcePosition("b.000001", 4, 0, 1, null, 5, SnapshotMark.NONE));
    }

    private static Object[] values(RowImage image) {
        return image.values();
    }

    @Test
    void whatTheRecordsOfATransactionRepeatIsOneObject() {
        RowChange first = read("c", null, row(ROW, 1L, 1, "a"), fresh("g:1"));
        RowChange second = read("c", null, row(ROW, 2L, 1, "a"), fresh("g:1"));
        assertThat(second.position().gtid()).isSameAs(first.position().gtid()).isEqualTo("g:1");
        assertThat(second.position().file()).isSameAs(first.position().file());
        assertThat(second.database()).isSameAs(first.database());
        assertThat(second.table()).isSameAs(first.table());
        assertThat(read("c", null, row(ROW, 2L, 1, "a"), "g:2").position().gtid())
                .isEqualTo("g:2");
    }

    @Test
    void rowsOfTheSameColumnsHaveOneShapeWhateverTheSchemaObject() {
        RowShape shape = read("d", row(ROW, 1L, 1, "a"), null, "g:1").anyImage().shape();
        assertThat(read("c", null, row(ROW, 1L, 1, "a"), "g:1").anyImage().shape())
                .isSameAs(shape);
        Schema again = SchemaBuilder.struct()
                .name("p.d.t.Value")
                .optional()
                .field("id", Schema.INT64_SCHEMA)
                .field("n", SchemaBuilder.int32().optional().defaultValue(5).build())
                .field(
                        "s",
                        SchemaBuilder.string().optional().defaultValue("none").build())
                .build();
        assertThat(read("c", null, row(again, 1L, 1, "a"), "g:1").anyImage().shape())
                .isSameAs(shape);
    }

    @Test
    void theSizeOfAChangeIsThatOfItsImages() {
        RowChange small = read("c", null, row(ROW, 1L, 1, ""), "g:1");
        RowChange large = read("u", row(ROW, 1L, 1, "x".repeat(1_000)), row(ROW, 1L, 1, "x".repeat(3_000)), "g:1");
        assertThat(small.bytes()).isEqualTo(small.requireAfter().bytes()).isBetween(50L, 300L);
        assertThat(large.bytes()).isEqualTo(2 * small.bytes() + 4_000);
    }

    @Test
    void theEndOfATransactionIsAnEventItsBeginningIsNot() {
        Schema schema = SchemaBuilder.struct()
                .name("io.debezium.connector.common.TransactionMetadataValue")
                .field("status", Schema.STRING_SCHEMA)
                .field("id", Schema.STRING_SCHEMA)
                .field("event_count", Schema.OPTIONAL_INT64_SCHEMA)
                .field("data_collections", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        RecordAddress address = new RecordAddress("p.d", 0, 7);
        assertThat(readAny(schema, row(schema, "END", "g:1", 2L))).isEqualTo(new TransactionEnd(address, "g:1"));
        assertThat(readAny(schema, row(schema, "BEGIN", "g:1"))).isEqualTo(new Other(address, "transaction metadata"));
        Map<String, Object> untyped = new LinkedHashMap<>();
        Arrays.asList("event_count", "data_collections").forEach(name -> untyped.put(name, null));
        untyped.put("id", "g:1");
        untyped.put("status", "END");
        assertThat(readAny(null, untyped)).isEqualTo(new TransactionEnd(address, "g:1"));
    }

    private ChangeEvent readAny(Schema schema, Object value) {
        return reader.read(new SinkRecord("p.d", 0, null, null, schema, value, 7));
    }
}
