package io.binlogbridge.source.record;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.source.statement.SessionVariables;
import io.debezium.relational.Table;
import io.debezium.util.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Makes the records of schema changes. */
public final class SchemaChanges {

    private final TopicLayout layout;
    private final Schema valueSchema;
    private final Clock clock;

    /**
     * @param source the schema of the connector's source block
     */
    public SchemaChanges(TopicLayout layout, Schema source, Clock clock) {
        this.layout = layout;
        this.valueSchema = SchemaChangeSchemas.value(source);
        this.clock = clock;
    }

    /**
     * One statement.
     *
     * @param defaultDatabase the session's default database
     * @param carriedTo the databases in whose topics it stands
     * @param rowsLeftOut the tables of which no rows come from this statement on
     */
    public record Change(
            String statement,
            @Nullable String defaultDatabase,
            SessionVariables session,
            List<Table> tablesLeftBehind,
            List<String> carriedTo,
            Set<ObjectName> rowsLeftOut) {}

    /**
     * Where a record stands.
     *
     * @param partition Connect's source partition
     * @param offset Connect's source offset; mutable, as the end of the snapshot marks its last record in it
     * @param source the source block
     */
    public record Position(Map<String, ?> partition, Map<String, ?> offset, Struct source) {}

    /** The record of {@code change} in the topic of {@code database}. */
    public SourceRecord record(String database, Change change, Position position) {
        Struct value = new Struct(valueSchema)
                .put("source", position.source())
                .put("ts_ms", clock.currentTimeInMillis())
                .put("database", change.defaultDatabase())
                .put("statement", change.statement())
                .put("session", session(change.session()))
                .put("columns", columns(database, change.tablesLeftBehind()))
                .put("carried_to", change.carriedTo().size() > 1 ? change.carriedTo() : null)
                .put("rows_left_out", rowsLeftOut(database, change.rowsLeftOut()));
        return new SourceRecord(
                position.partition(),
                position.offset(),
                layout.topicOf(database),
                TopicLayout.PARTITION,
                SchemaChangeSchemas.KEY,
                new Struct(SchemaChangeSchemas.KEY).put("database", database),
                valueSchema,
                value);
    }

    private static @Nullable List<String> rowsLeftOut(String database, Set<ObjectName> tables) {
        List<String> ofThisDatabase = tables.stream()
                .filter(table -> table.database().equals(database))
                .map(ObjectName::name)
                .sorted()
                .toList();
        return ofThisDatabase.isEmpty() ? null : ofThisDatabase;
    }

    private static @Nullable List<Struct> columns(String database, List<Table> tables) {
        List<Struct> ofThisDatabase = tables.stream()
                .filter(table -> table.id().catalog().equals(database))
                .map(TableDefinitions::of)
                .toList();
        return ofThisDatabase.isEmpty() ? null : ofThisDatabase;
    }

    private static Struct session(SessionVariables session) {
        return new Struct(SchemaChangeSchemas.SESSION)
                .put("sql_mode", session.sqlMode())
                .put("time_zone", session.timeZone())
                .put("character_set_client", session.characterSetClient())
                .put("collation_connection", session.collationConnection())
                .put("collation_server", session.collationServer())
                .put("foreign_key_checks", session.foreignKeyChecks())
                .put("explicit_defaults_for_timestamp", session.explicitDefaultsForTimestamp())
                .put("default_collation_for_utf8mb4", session.defaultCollationForUtf8mb4())
                .put("server_version", session.serverVersion())
                .put("timestamp", session.timestamp())
                .put("auto_increment_increment", session.autoIncrementIncrement())
                .put("auto_increment_offset", session.autoIncrementOffset());
    }
}
