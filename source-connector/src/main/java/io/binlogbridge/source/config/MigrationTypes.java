package io.binlogbridge.source.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * Which parts of a migration are asked for, one at least.
 *
 * @param schema the definitions of what is captured
 * @param full the rows that there are
 * @param incremental the binlog from then on
 */
public record MigrationTypes(boolean schema, boolean full, boolean incremental) {

    public static final String OPTION = "migration.types";

    static final String SNAPSHOT_MODE = "snapshot.mode";

    private static final String SCHEMA = "schema";
    private static final String FULL = "full";
    private static final String INCREMENTAL = "incremental";
    private static final List<String> NAMES = List.of(SCHEMA, FULL, INCREMENTAL);

    private static final MigrationTypes ALL = new MigrationTypes(true, true, true);

    static ConfigDef define(ConfigDef options) {
        return options.define(
                OPTION,
                ConfigDef.Type.LIST,
                NAMES,
                ConfigDef.LambdaValidator.with(
                        (name, value) -> named((Collection<?>) value), () -> "any of schema, full, incremental"),
                ConfigDef.Importance.HIGH,
                "Which parts of a migration are wanted: any of schema (the definitions of databases, tables and the objects of"
                        + " schema.objects), full (the rows that there are) and incremental (rows and statements of the binlog"
                        + " from then on). Without incremental the connector ends by itself and says so. Without schema the"
                        + " tables have to be on the target. Incremental alone begins now, or where start.* says."
                        + " See operations.md. Where this option is given, snapshot.mode follows from it.");
    }

    /** What the options ask for; everything where they do not say. */
    public static MigrationTypes of(Map<String, String> options) {
        return options.containsKey(OPTION) ? ofText(options.getOrDefault(OPTION, "")) : ALL;
    }

    /** Reads what {@link #text()} gave, or an option's value. */
    public static MigrationTypes ofText(String text) {
        Object value = ConfigDef.parseType(OPTION, text, ConfigDef.Type.LIST);
        return named(value instanceof List<?> names ? names : List.of());
    }

    private static MigrationTypes named(Collection<?> names) {
        Set<String> given = names.stream()
                .map(name -> String.valueOf(name).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> other = new HashSet<>(given);
        NAMES.forEach(other::remove);
        if (!other.isEmpty() || given.isEmpty()) {
            throw new ConfigException(
                    OPTION, String.join(",", given), "give any of schema, full and incremental, at least one");
        }
        return new MigrationTypes(given.contains(SCHEMA), given.contains(FULL), given.contains(INCREMENTAL));
    }

    /** Whether there is an end to it. */
    public boolean endsByItself() {
        return !incremental;
    }

    /** Whether nothing but the binlog is read, from a place that may be chosen. */
    public boolean isIncrementalAlone() {
        return !schema && !full;
    }

    /** Whether what a snapshot of {@code other} brings is among these. */
    public boolean coverSnapshotOf(MigrationTypes other) {
        return (schema || !other.schema) && (full || !other.full);
    }

    /** In the form of the option. */
    public String text() {
        List<String> names = new ArrayList<>();
        if (schema) {
            names.add(SCHEMA);
        }
        if (full) {
            names.add(FULL);
        }
        if (incremental) {
            names.add(INCREMENTAL);
        }
        return String.join(",", names);
    }

    /** Debezium's options that follow from what the user gives; none where that is nothing, or nothing that can be. */
    static Map<String, String> debezium(Map<String, String> user) {
        try {
            return user.containsKey(OPTION) ? of(user).debezium() : Map.of();
        } catch (ConfigException e) {
            // The validation says so.
            return Map.of();
        }
    }

    /** What Debezium's options have to be for it. */
    public Map<String, String> debezium() {
        Map<String, String> options = new LinkedHashMap<>();
        if (full) {
            options.put(SNAPSHOT_MODE, incremental ? "initial" : "initial_only");
        } else if (incremental) {
            options.put(SNAPSHOT_MODE, "no_data");
        } else {
            String prefix = "snapshot.mode.configuration.based.";
            options.put(SNAPSHOT_MODE, "configuration_based");
            options.put(prefix + "snapshot.schema", "true");
            options.put(prefix + "snapshot.data", "false");
            options.put(prefix + "start.stream", "false");
        }
        return options;
    }
}
