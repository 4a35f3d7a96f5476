package io.binlogbridge.sink.catalog;

import java.util.Locale;
import java.util.Set;

/**
 * A column of a table on the target.
 *
 * @param dataType the type's name alone, in lower case: {@code bigint}
 * @param columnType the whole type: {@code bigint unsigned}
 * @param nullable whether it may hold NULL
 * @param generated whether the server computes it, so that it must not be written
 */
public record TargetColumn(String name, String dataType, String columnType, boolean nullable, boolean generated) {

    private static final Set<String> TEXT =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");
    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final Set<String> EXACT_NUMBER =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "year", "bit");

    private static final Set<String> TEMPORAL = Set.of("date", "datetime", "timestamp", "time");

    /** Whether its values compare by a collation. */
    public boolean isText() {
        return TEXT.contains(dataType);
    }

    public boolean isBinary() {
        return BINARY.contains(dataType);
    }

    public boolean isExactNumber() {
        return EXACT_NUMBER.contains(dataType);
    }

    /** Whether the server holds two values for equal exactly when they are the same here: no collation, no rounding. */
    public boolean equalsByValue() {
        return EXACT_NUMBER.contains(dataType) || BINARY.contains(dataType) || isTemporal();
    }

    public boolean isTemporal() {
        return TEMPORAL.contains(dataType);
    }

    public boolean isJson() {
        return dataType.equals("json");
    }

    public boolean isVector() {
        return dataType.equals("vector");
    }

    public boolean isFloat() {
        return dataType.equals("float");
    }

    public boolean isUnsignedBigint() {
        return dataType.equals("bigint") && columnType.toLowerCase(Locale.ROOT).contains("unsigned");
    }
}
