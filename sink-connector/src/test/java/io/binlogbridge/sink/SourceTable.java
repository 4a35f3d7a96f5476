package io.binlogbridge.sink;

import io.binlogbridge.sink.event.Operation;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** A table as Debezium describes it: makes envelopes of its rows. */
final class SourceTable {

    static final Schema SOURCE = SchemaBuilder.struct()
            .name("io.debezium.connector.mysql.Source")
            .field("ts_ms", Schema.INT64_SCHEMA)
            .field("snapshot", Schema.OPTIONAL_STRING_SCHEMA)
            .field("db", Schema.STRING_SCHEMA)
            .field("table", Schema.OPTIONAL_STRING_SCHEMA)
            .field("gtid", Schema.OPTIONAL_STRING_SCHEMA)
            .field("file", Schema.STRING_SCHEMA)
            .field("pos", Schema.INT64_SCHEMA)
            .field("row", Schema.INT32_SCHEMA)
            .build();

    final String database;
    final String table;
    final Schema row;
    final Schema envelope;

    private SourceTable(String database, String table, Schema row) {
        this.database = database;
        this.table = table;
        this.row = row;
        this.envelope = SchemaBuilder.struct()
                .name("p." + database + "." + table + ".Envelope")
                .field("before", row)
                .field("after", row)
                .field("source", SOURCE)
                .field("op", Schema.STRING_SCHEMA)
                .field("ts_ms", Schema.OPTIONAL_INT64_SCHEMA)
                .build();
    }

    /** Columns as pairs of name and schema. */
    static SourceTable of(String database, String table, Object... columns) {
        SchemaBuilder row = SchemaBuilder.struct()
                .name("p." + database + "." + table + ".Value")
                .optional();
        for (int i = 0; i < columns.length; i += 2) {
            row.field((String) columns[i], (Schema) columns[i + 1]);
        }
        return new SourceTable(database, table, row.build());
    }

    Struct envelope(Operation operation, Object[] before, Object[] after, Struct source) {
        return new Struct(envelope)
                .put("before", before == null ? null : struct(before))
                .put("after", after == null ? null : struct(after))
                .put("source", source)
                .put("op", letter(operation));
    }

    private static String letter(Operation operation) {
        return switch (operation) {
            case INSERT -> "c";
            case UPDATE -> "u";
            case DELETE -> "d";
            case READ -> "r";
        };
    }

    private Struct struct(Object[] values) {
        Struct struct = new Struct(row);
        for (int i = 0; i < values.length; i++) {
            struct.put(row.fields().get(i), values[i]);
        }
        return struct;
    }

    List<String> columns() {
        List<String> names = new ArrayList<>();
        row.fields().forEach(field -> names.add(field.name()));
        return names;
    }
}
