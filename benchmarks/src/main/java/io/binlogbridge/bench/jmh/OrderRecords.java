package io.binlogbridge.bench.jmh;

import io.binlogbridge.bench.workload.OrderTable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;

/** Records as a converter hands them to a sink: Debezium's envelopes of the benchmark's table of orders. */
final class OrderRecords {

    static final String DATABASE = "bench";

    private static final int NOTE_OF_200_BYTE_ROW = 140;
    private static final OrderTable TABLE = new OrderTable(NOTE_OF_200_BYTE_ROW, false);
    private static final DateTimeFormatter PLACED_AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final long MICROS_2026 = 1_767_225_600_000_000L;
    private static final Schema SOURCE = SchemaBuilder.struct()
            .name("io.debezium.connector.mysql.Source")
            .field("version", Schema.STRING_SCHEMA)
            .field("connector", Schema.STRING_SCHEMA)
            .field("name", Schema.STRING_SCHEMA)
            .field("ts_ms", Schema.INT64_SCHEMA)
            .field("snapshot", Schema.OPTIONAL_STRING_SCHEMA)
            .field("db", Schema.STRING_SCHEMA)
            .field("sequence", Schema.OPTIONAL_STRING_SCHEMA)
            .field("ts_us", Schema.OPTIONAL_INT64_SCHEMA)
            .field("ts_ns", Schema.OPTIONAL_INT64_SCHEMA)
            .field("table", Schema.OPTIONAL_STRING_SCHEMA)
            .field("server_id", Schema.INT64_SCHEMA)
            .field("gtid", Schema.OPTIONAL_STRING_SCHEMA)
            .field("file", Schema.STRING_SCHEMA)
            .field("pos", Schema.INT64_SCHEMA)
            .field("row", Schema.INT32_SCHEMA)
            .field("thread", Schema.OPTIONAL_INT64_SCHEMA)
            .field("query", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    private static final OrderRecords ORDERS = new OrderRecords(OrderTable.NAME, "note");

    private final String table;
    private final String note;
    private final Schema key;
    private final Schema row;
    private final Schema envelope;

    /**
     * Of one table, with schemas of its own.
     *
     * @param note the name of the last column
     */
    OrderRecords(String table, String note) {
        this.table = table;
        this.note = note;
        String name = "b." + DATABASE + "." + table + ".";
        this.key = SchemaBuilder.struct()
                .name(name + "Key")
                .field("id", Schema.INT64_SCHEMA)
                .build();
        this.row = row(name + "Value", note);
        this.envelope = envelope(name + "Envelope", row);
    }

    private static Schema row(String name, String note) {
        return SchemaBuilder.struct()
                .name(name)
                .optional()
                .field("id", Schema.INT64_SCHEMA)
                .field("customer_id", Schema.INT32_SCHEMA)
                .field("status", Schema.STRING_SCHEMA)
                .field(
                        "amount",
                        Decimal.builder(2)
                                .parameter("connect.decimal.precision", "10")
                                .build())
                .field("quantity", Schema.OPTIONAL_INT32_SCHEMA)
                .field(
                        "placed_at",
                        SchemaBuilder.string()
                                .name("io.debezium.time.IsoTimestamp")
                                .version(1)
                                .build())
                .field(
                        "changed_at",
                        SchemaBuilder.string()
                                .name("io.debezium.time.ZonedTimestamp")
                                .version(1)
                                .optional()
                                .build())
                .field(note, Schema.OPTIONAL_STRING_SCHEMA)
                .build();
    }

    private static Schema envelope(String name, Schema row) {
        return SchemaBuilder.struct()
                .name(name)
                .version(2)
                .field("before", row)
                .field("after", row)
                .field("source", SOURCE)
                .field("op", Schema.STRING_SCHEMA)
                .field("ts_ms", Schema.OPTIONAL_INT64_SCHEMA)
                .field("ts_us", Schema.OPTIONAL_INT64_SCHEMA)
                .field("ts_ns", Schema.OPTIONAL_INT64_SCHEMA)
                .build();
    }

    /** Inserts of the ids from 1 on. */
    static List<SinkRecord> inserts(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(ORDERS::insert).toList();
    }

    /** Updates of so many rows, again and again. */
    static List<SinkRecord> updates(int count, int rows) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> ORDERS.update(i, i % rows))
                .toList();
    }

    /** The insert of a row, at the offset of the same number. */
    SinkRecord insert(long id) {
        return record(id, id, change("c", id).put("after", image(id, id)));
    }

    private SinkRecord update(long number, long id) {
        Struct change = change("u", number);
        return record(number, id, change.put("before", image(id, number)).put("after", image(id, number + 1)));
    }

    private SinkRecord record(long offset, long id, Struct value) {
        return new SinkRecord("b." + DATABASE, 0, key, new Struct(key).put("id", id), envelope, value, offset);
    }

    private Struct change(String op, long number) {
        return new Struct(envelope)
                .put("op", op)
                .put("ts_ms", MICROS_2026 / 1000 + number)
                .put("source", source(number));
    }

    private Struct source(long number) {
        return new Struct(SOURCE)
                .put("version", "3.6.1.Final")
                .put("connector", "mysql")
                .put("name", "b")
                .put("ts_ms", MICROS_2026 / 1000)
                .put("db", DATABASE)
                .put("table", table)
                .put("server_id", 1L)
                .put("gtid", "3f1c8a52-c6b2-11f0-9a51-0242ac120002:" + number)
                .put("file", "binlog.000003")
                .put("pos", 1000 * number)
                .put("row", 0);
    }

    private Struct image(long id, long version) {
        Object[] values = TABLE.row(version);
        return new Struct(row)
                .put("id", id)
                .put("customer_id", values[1])
                .put("status", values[2])
                .put("amount", new BigDecimal(String.valueOf(values[3])))
                .put("quantity", values[4])
                .put("placed_at", placedAt(version))
                .put("changed_at", "2026-01-01T00:00:00Z")
                .put(note, values[7]);
    }

    /** As the source connector writes a DATETIME(6). */
    private static String placedAt(long version) {
        long micros = MICROS_2026 + 1_000_037 * version;
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(micros / 1_000_000, (int) (micros % 1_000_000) * 1_000, ZoneOffset.UTC);
        return PLACED_AT.format(time);
    }
}
