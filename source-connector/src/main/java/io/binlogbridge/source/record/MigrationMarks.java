package io.binlogbridge.source.record;

import io.debezium.util.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes the last record of a migration that ends by itself, and the first one of a migration of the binlog alone, one in the topic of each
 * database.
 */
public final class MigrationMarks {

    public static final String MIGRATION_START = "io.binlogbridge.MigrationStart";
    public static final String MIGRATION_END = "io.binlogbridge.MigrationEnd";

    private static final Schema START_VALUE = withPlace(MIGRATION_START).build();

    private static final Schema END_VALUE = withPlace(MIGRATION_END)
            .field("tables", Schema.INT64_SCHEMA)
            .field("rows", Schema.INT64_SCHEMA)
            .field("duration_ms", Schema.INT64_SCHEMA)
            .build();

    private final TopicLayout layout;
    private final Clock clock;

    /**
     * What there was, in all databases together.
     *
     * @param types as in the option
     */
    public record End(String types, long tables, long rows, long millis) {}

    /**
     * Where a record stands.
     *
     * @param partition Connect's source partition
     * @param offset Connect's source offset
     * @param binlogPosition the same for readers; a null GTID set without GTID, an empty file without a binlog
     */
    public record Position(
            Map<String, ?> partition,
            Map<String, ?> offset,
            String file,
            long binlogPosition,
            @Nullable String gtids) {}

    public MigrationMarks(TopicLayout layout, Clock clock) {
        this.layout = layout;
        this.clock = clock;
    }

    /** The first record of what begins at {@code position}, in the topic of {@code database}. */
    public SourceRecord start(String database, String types, Position position) {
        return record(value(START_VALUE, database, types, position), position);
    }

    /** The last record of what has its snapshot at {@code position}, in the topic of {@code database}. */
    public SourceRecord end(String database, End end, Position position) {
        return record(
                value(END_VALUE, database, end.types(), position)
                        .put("tables", end.tables())
                        .put("rows", end.rows())
                        .put("duration_ms", end.millis()),
                position);
    }

    private static SchemaBuilder withPlace(String name) {
        return SchemaBuilder.struct()
                .name(name)
                .version(1)
                .field("database", Schema.STRING_SCHEMA)
                .field("types", SchemaBuilder.array(Schema.STRING_SCHEMA).build())
                .field("file", Schema.OPTIONAL_STRING_SCHEMA)
                .field("pos", Schema.OPTIONAL_INT64_SCHEMA)
                .field("gtids", Schema.OPTIONAL_STRING_SCHEMA)
                .field("ts_ms", Schema.INT64_SCHEMA);
    }

    private Struct value(Schema schema, String database, String types, Position position) {
        boolean hasPlace = !position.file().isEmpty();
        return new Struct(schema)
                .put("database", database)
                .put("types", List.of(types.split(",")))
                .put("file", hasPlace ? position.file() : null)
                .put("pos", hasPlace ? position.binlogPosition() : null)
                .put("gtids", position.gtids())
                .put("ts_ms", clock.currentTimeInMillis());
    }

    private SourceRecord record(Struct value, Position position) {
        String database = value.getString("database");
        return new SourceRecord(
                position.partition(),
                position.offset(),
                layout.topicOf(database),
                TopicLayout.PARTITION,
                SchemaChangeSchemas.KEY,
                new Struct(SchemaChangeSchemas.KEY).put("database", database),
                value.schema(),
                value);
    }
}
