package io.binlogbridge.source.offset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the source offset says of a migration that ends by itself, from the last record of its snapshot on.
 *
 * @param types what it consisted of, as in {@code migration.types}
 * @param ended whether its last record is out too; otherwise that is still to be written
 */
public record MigrationOffset(String types, long tables, long rows, long millis, boolean ended) {

    private static final String TYPES = "migration_types";
    private static final String TABLES = "migration_tables";
    private static final String ROWS = "migration_rows";
    private static final String MILLIS = "migration_ms";
    private static final String ENDED = "migration_ended";

    /** Empty when the offset is of no such migration, or of one whose snapshot goes on. */
    public static Optional<MigrationOffset> read(Map<String, ?> offset) {
        return offset.get(TYPES) instanceof String types
                ? Optional.of(new MigrationOffset(
                        types,
                        number(offset, TABLES),
                        number(offset, ROWS),
                        number(offset, MILLIS),
                        Boolean.TRUE.equals(offset.get(ENDED))))
                : Optional.empty();
    }

    /** What {@link #read} reads. */
    Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(TYPES, types);
        entries.put(TABLES, tables);
        entries.put(ROWS, rows);
        entries.put(MILLIS, millis);
        if (ended) {
            entries.put(ENDED, true);
        }
        return entries;
    }

    /** The same with its last record out. */
    public MigrationOffset atEnd() {
        return new MigrationOffset(types, tables, rows, millis, true);
    }

    private static long number(Map<String, ?> offset, String key) {
        return offset.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
