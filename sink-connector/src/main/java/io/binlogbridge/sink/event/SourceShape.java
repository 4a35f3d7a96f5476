package io.binlogbridge.sink.event;

import org.apache.kafka.connect.data.Schema;

/** The fields of a {@code source} block that are read, for all blocks of one schema. */
record SourceShape(
        StructField file,
        StructField pos,
        StructField row,
        StructField gtid,
        StructField tsMs,
        StructField snapshot,
        StructField database,
        StructField table) {

    static SourceShape of(Schema schema) {
        return new SourceShape(
                StructField.of(schema, "file"),
                StructField.of(schema, "pos"),
                StructField.of(schema, "row"),
                StructField.of(schema, "gtid"),
                StructField.of(schema, "ts_ms"),
                StructField.of(schema, "snapshot"),
                StructField.of(schema, "db"),
                StructField.of(schema, "table"));
    }
}
