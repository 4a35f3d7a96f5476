package io.binlogbridge.source;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as a test looks at it.
 *
 * @param what {@code DDL} and the statement, or the operation and the row, such as {@code c id=1 v=a}
 */
record Seen(
        String topic,
        String what,
        @Nullable String gtid,
        String file,
        long position,
        int row,
        @Nullable String snapshot,
        Map<String, ?> offset,
        Struct value) {

    static Seen of(SourceRecord record) {
        Struct value = (Struct) record.value();
        Struct source = value.getStruct("source");
        return new Seen(
                record.topic() + "/" + record.kafkaPartition(),
                what(value),
                source.getString("gtid"),
                source.getString("file"),
                source.getInt64("pos"),
                source.getInt32("row"),
                source.getString("snapshot"),
                record.sourceOffset(),
                value);
    }

    static List<Seen> all(List<SourceRecord> records) {
        return records.stream().map(Seen::of).toList();
    }

    static List<String> what(List<SourceRecord> records) {
        return records.stream().map(record -> of(record).what()).toList();
    }

    boolean isStatement(String text) {
        return what.equals("DDL " + text);
    }

    static boolean isStatement(SourceRecord record, String text) {
        return ((Struct) record.value()).schema().field("source") != null
                && of(record).isStatement(text);
    }

    Struct session() {
        return value.getStruct("session");
    }

    /** What makes it this change and no other, wherever it was read. */
    String identity() {
        return topic + " " + what + " @" + file + ":" + position + ":" + row;
    }

    private static String what(Struct value) {
        if (value.schema().name().equals("io.binlogbridge.SchemaChange")) {
            return "DDL " + value.getString("statement");
        }
        String operation = value.getString("op");
        Struct row = value.getStruct(operation.equals("d") ? "before" : "after");
        StringBuilder text = new StringBuilder(operation);
        row.schema()
                .fields()
                .forEach(field ->
                        text.append(' ').append(field.name()).append('=').append(row.getWithoutDefault(field.name())));
        return text.toString();
    }
}
