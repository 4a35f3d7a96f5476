package io.binlogbridge.sink.event;

import io.binlogbridge.sink.event.value.ValueException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/** Tells what a record says. Not thread-safe. */
public final class RecordReader {

    /** The value schema of our schema changes. */
    public static final String SCHEMA_CHANGE = "io.binlogbridge.SchemaChange";

    private static final List<String> SESSION_VARIABLES = List.of(
            "sql_mode",
            "time_zone",
            "character_set_client",
            "collation_connection",
            "collation_server",
            "foreign_key_checks",
            "explicit_defaults_for_timestamp",
            "default_collation_for_utf8mb4");

    private final RowReader rows = new RowReader();

    /**
     * @throws StopException when the record is neither a change nor known to be harmless
     */
    public ChangeEvent read(SinkRecord record) {
        RecordAddress address = new RecordAddress(record.topic(), record.kafkaPartition(), record.kafkaOffset());
        if (record.value() == null) {
            return new Other(address, "tombstone");
        }
        Block value = Block.of(record.value());
        if (value == null) {
            throw Unreadable.notAStructure(address, record.value());
        }
        String name = schemaName(record.valueSchema());
        if (isSchemaChange(name, value)) {
            return schemaChange(address, record.key(), value);
        }
        Block source = Block.of(value.field("source"));
        if (source != null && value.has("op")) {
            return envelope(address, value, source);
        }
        String harmless = Harmless.kind(name, value, record.topic());
        if (harmless != null) {
            return new Other(address, harmless);
        }
        throw Unreadable.unknown(address, name, value);
    }

    private static boolean isSchemaChange(@Nullable String name, Block value) {
        if (name != null) {
            return name.equals(SCHEMA_CHANGE);
        }
        return value.has("statement") && value.has("session") && value.has("source");
    }

    private static @Nullable String schemaName(@Nullable Schema schema) {
        return schema == null ? null : schema.name();
    }

    private ChangeEvent envelope(RecordAddress address, Block value, Block source) {
        String op = String.valueOf(value.text("op"));
        SourcePosition position = SourceReader.position(source, op.equals("d"));
        String database = required(address, source, "db");
        String table = required(address, source, "table");
        return switch (op) {
            case "c" -> row(Operation.INSERT, new Place(address, position, database, table), value);
            case "r" -> row(Operation.READ, new Place(address, position, database, table), value);
            case "u" -> row(Operation.UPDATE, new Place(address, position, database, table), value);
            case "d" -> row(Operation.DELETE, new Place(address, position, database, table), value);
            // A plain Debezium connector with skipped.operations=none writes TRUNCATE TABLE so.
            case "t" ->
                new SchemaChange(address, position, database, null, truncate(database, table), SessionVariables.NONE);
            default -> throw Unreadable.operation(address, position, op);
        };
    }

    private record Place(RecordAddress address, SourcePosition position, String database, String table) {}

    private RowChange row(Operation operation, Place place, Block value) {
        try {
            RowImage before = rows.read(value.field("before"));
            RowImage after = rows.read(value.field("after"));
            boolean beforeMissing = before == null && (operation == Operation.UPDATE || operation == Operation.DELETE);
            boolean afterMissing = after == null && operation != Operation.DELETE;
            if (beforeMissing || afterMissing) {
                throw new ValueException("The image " + (beforeMissing ? "before" : "after")
                        + " is missing; the source needs binlog_row_image=FULL");
            }
            return new RowChange(place.address, place.position, place.database, place.table, operation, before, after);
        } catch (ValueException e) {
            throw new BadRecordException("The row of table " + place.database + "." + place.table + " at "
                    + place.address + " (" + place.position + ") is not applied. " + e.getMessage() + ".");
        }
    }

    private static SchemaChange schemaChange(RecordAddress address, @Nullable Object key, Block value) {
        Block source = Block.of(value.field("source"));
        Block keyBlock = Block.of(key);
        if (source == null || keyBlock == null) {
            throw Unreadable.incomplete(address, source == null ? "no source block" : "no key with the database name");
        }
        return new SchemaChange(
                address,
                SourceReader.position(source, false),
                required(address, keyBlock, "database"),
                value.text("database"),
                required(address, value, "statement"),
                session(Block.of(value.field("session"))));
    }

    private static SessionVariables session(@Nullable Block session) {
        if (session == null) {
            return SessionVariables.NONE;
        }
        Map<String, String> values = new HashMap<>();
        for (String variable : SESSION_VARIABLES) {
            String value = session.text(variable);
            if (value != null) {
                values.put(variable, value);
            }
        }
        return new SessionVariables(values);
    }

    private static String required(RecordAddress address, Block block, String field) {
        String text = block.text(field);
        if (text == null || text.isEmpty()) {
            throw Unreadable.incomplete(address, "no " + field);
        }
        return text;
    }

    private static String truncate(String database, String table) {
        return "TRUNCATE TABLE `" + database.replace("`", "``") + "`.`" + table.replace("`", "``") + "`";
    }
}
