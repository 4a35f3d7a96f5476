package io.binlogbridge.sink.event;

import io.binlogbridge.sink.event.value.UntypedModes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/** Tells what a record says. Not thread-safe. */
public final class RecordReader {

    /** The value schema of our schema changes. */
    public static final String SCHEMA_CHANGE = "io.binlogbridge.SchemaChange";

    private final SourceReader sources = new SourceReader();
    private final EnvelopeReader envelopes;

    /** For a source of which nobody has said how it writes values without schemas. */
    public RecordReader() {
        this(UntypedModes.UNKNOWN);
    }

    public RecordReader(UntypedModes modes) {
        envelopes = new EnvelopeReader(sources, modes);
    }

    /**
     * @throws StopException when the record is neither a change nor known to be harmless
     */
    public ChangeEvent read(SinkRecord record) {
        RecordAddress address = new RecordAddress(record.topic(), record.kafkaPartition(), record.kafkaOffset());
        if (record.value() == null) {
            return new Other(address, "tombstone");
        }
        String name = schemaName(record.valueSchema());
        if (record.value() instanceof Struct struct && name != null && !name.equals(SCHEMA_CHANGE)) {
            ChangeEvent change = envelopes.read(address, struct);
            if (change != null) {
                return change;
            }
        }
        return read(address, record, name);
    }

    private ChangeEvent read(RecordAddress address, SinkRecord record, @Nullable String name) {
        Block value = Block.of(record.value());
        if (value == null) {
            throw Unreadable.notAStructure(address, record.value());
        }
        if (isSchemaChange(name, value)) {
            return schemaChange(address, record.key(), value);
        }
        ChangeEvent event = envelopes.read(address, value);
        if (event == null) {
            event = Harmless.read(address, name, value);
        }
        if (event == null) {
            throw Unreadable.unknown(address, name, value);
        }
        return event;
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

    private SchemaChange schemaChange(RecordAddress address, @Nullable Object key, Block value) {
        Block source = Block.of(value.field("source"));
        Block keyBlock = Block.of(key);
        if (source == null || keyBlock == null) {
            throw Unreadable.incomplete(address, source == null ? "no source block" : "no key with the database name");
        }
        return new SchemaChange(
                address,
                sources.position(source, false),
                required(address, keyBlock, "database"),
                value.text("database"),
                required(address, value, "statement"),
                session(Block.of(value.field("session"))),
                carriedTo(keyBlock, value),
                texts(value.field("rows_left_out")));
    }

    /** None for a topic's own database alone; only where there is no such field it is not known. */
    private static List<String> carriedTo(Block key, Block value) {
        if (value.field("carried_to") instanceof List<?> databases) {
            return texts(databases);
        }
        String own = key.text("database");
        return own != null && value.has("carried_to") ? List.of(own) : List.of();
    }

    private static List<String> texts(@Nullable Object field) {
        return field instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static SessionVariables session(@Nullable Block session) {
        if (session == null) {
            return SessionVariables.NONE;
        }
        Map<String, String> values = new HashMap<>();
        for (String variable : session.names()) {
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
}
