package io.binlogbridge.source.record;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** The Connect schemas of the wire contract, version 1. Their names and fields never change; they may only grow. */
public final class SchemaChangeSchemas {

    public static final String SCHEMA_CHANGE = "io.binlogbridge.SchemaChange";
    public static final String SCHEMA_CHANGE_KEY = "io.binlogbridge.SchemaChangeKey";

    public static final Schema KEY =
            named(SCHEMA_CHANGE_KEY).field("database", Schema.STRING_SCHEMA).build();

    public static final Schema SESSION = named("io.binlogbridge.SessionVariables")
            .field("sql_mode", Schema.OPTIONAL_STRING_SCHEMA)
            .field("time_zone", Schema.OPTIONAL_STRING_SCHEMA)
            .field("character_set_client", Schema.OPTIONAL_STRING_SCHEMA)
            .field("collation_connection", Schema.OPTIONAL_STRING_SCHEMA)
            .field("collation_server", Schema.OPTIONAL_STRING_SCHEMA)
            .field("foreign_key_checks", Schema.OPTIONAL_STRING_SCHEMA)
            .field("explicit_defaults_for_timestamp", Schema.OPTIONAL_STRING_SCHEMA)
            .field("default_collation_for_utf8mb4", Schema.OPTIONAL_STRING_SCHEMA)
            .field("server_version", Schema.OPTIONAL_STRING_SCHEMA)
            .field("timestamp", Schema.OPTIONAL_STRING_SCHEMA)
            .field("auto_increment_increment", Schema.OPTIONAL_STRING_SCHEMA)
            .field("auto_increment_offset", Schema.OPTIONAL_STRING_SCHEMA)
            .build();

    public static final Schema COLUMN = named("io.binlogbridge.ColumnDefinition")
            .field("name", Schema.STRING_SCHEMA)
            .field("type", Schema.STRING_SCHEMA)
            .field("length", Schema.OPTIONAL_INT32_SCHEMA)
            .field("scale", Schema.OPTIONAL_INT32_SCHEMA)
            .field("charset", Schema.OPTIONAL_STRING_SCHEMA)
            .field("optional", Schema.BOOLEAN_SCHEMA)
            .field("auto_increment", Schema.BOOLEAN_SCHEMA)
            .field("generated", Schema.BOOLEAN_SCHEMA)
            .build();

    public static final Schema TABLE = named("io.binlogbridge.TableDefinition")
            .field("database", Schema.STRING_SCHEMA)
            .field("table", Schema.STRING_SCHEMA)
            .field("key", SchemaBuilder.array(Schema.STRING_SCHEMA).build())
            .field("columns", SchemaBuilder.array(COLUMN).build())
            .build();

    private static final Schema NAMES =
            SchemaBuilder.array(Schema.STRING_SCHEMA).optional().build();

    private SchemaChangeSchemas() {}

    /** The value's schema around the connector's own source block. */
    static Schema value(Schema source) {
        return named(SCHEMA_CHANGE)
                .field("source", source)
                .field("ts_ms", Schema.INT64_SCHEMA)
                .field("database", Schema.OPTIONAL_STRING_SCHEMA)
                .field("statement", Schema.STRING_SCHEMA)
                .field("session", SESSION)
                .field("columns", SchemaBuilder.array(TABLE).optional().build())
                .field("carried_to", NAMES)
                .field("rows_left_out", NAMES)
                .build();
    }

    private static SchemaBuilder named(String name) {
        return SchemaBuilder.struct().name(name).version(1);
    }
}
