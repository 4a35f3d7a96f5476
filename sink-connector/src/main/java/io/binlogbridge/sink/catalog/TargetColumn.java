package io.binlogbridge.sink.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table on the target.
 *
 * @param dataType the type's name alone, in lower case: {@code bigint}
 * @param columnType the whole type: {@code bigint unsigned}
 * @param nullable whether it may hold NULL
 * @param generated whether the server computes it, so that it must not be written
 * @param collation by which its texts compare; null for other types, and where it is not known
 */
public record TargetColumn(
        String name,
        String dataType,
        String columnType,
        boolean nullable,
        boolean generated,
        @Nullable String collation) {

    /** One whose texts nobody compares. */
    public TargetColumn(String name, String dataType, String columnType, boolean nullable, boolean generated) {
        this(name, dataType, columnType, nullable, generated, null);
    }

    /** What stands for a field that has no column on the target, because the rules leave it out. It is never written. */
    public static TargetColumn leftOut() {
        return leftOut("", "", null);
    }

    /** The same for a field whose values are looked at all the same, of this type. */
    public static TargetColumn leftOut(String dataType, String columnType, @Nullable String collation) {
        return new TargetColumn("", dataType, columnType, true, true, collation);
    }

    private static final Set<String> TEXT =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");
    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final Set<String> EXACT_NUMBER =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "year", "bit");

    /** Quotes in a member are doubled, so that it ends with one that is not. */
    private static final Pattern EMPTY_MEMBER =
            Pattern.compile("enum\\((?:'(?:[^']|'')*',)*''(?:,.*)?\\)", Pattern.DOTALL);

    private static final Set<String> TEMPORAL = Set.of("date", "datetime", "timestamp", "time");

    /** Whether it is on the target at all. */
    public boolean isThere() {
        return !name.isEmpty();
    }

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

    /** Whether it is an ENUM of which the empty text is no member, but the error value. */
    public boolean isEnumWithoutEmptyMember() {
        return dataType.equals("enum") && !EMPTY_MEMBER.matcher(columnType).matches();
    }

    public boolean isUnsignedBigint() {
        return dataType.equals("bigint") && columnType.toLowerCase(Locale.ROOT).contains("unsigned");
    }
}
