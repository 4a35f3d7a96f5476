package io.binlogbridge.source.condition;

import io.debezium.relational.Column;
import java.util.Locale;
import java.util.Set;

/** Columns by how they are compared with constants. */
enum ColumnKind {
    INTEGER,
    UNSIGNED_INTEGER,
    DECIMAL,
    DATE,
    DATETIME,
    TIMESTAMP,
    /** Text of which only ASCII is compared. */
    TEXT,
    /** Text in three bytes of UTF-8 at the most. */
    TEXT_UTF8MB3,
    TEXT_UTF8MB4,
    ENUM,
    /** Nothing but IS NULL is asked of it. */
    OTHER;

    private static final Set<String> INTEGERS = Set.of("TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT");
    private static final Set<String> TEXTS = Set.of("CHAR", "VARCHAR", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT");

    /** The kind of a column as the server describes it. */
    static ColumnKind of(Column column) {
        String type = column.typeName().toUpperCase(Locale.ROOT).strip();
        String word = type.split("[^A-Z]", 2)[0];
        if (INTEGERS.contains(word)) {
            // ZEROFILL makes a column unsigned.
            return type.contains("UNSIGNED") || type.contains("ZEROFILL") ? UNSIGNED_INTEGER : INTEGER;
        }
        if (TEXTS.contains(word)) {
            return text(column.charsetName());
        }
        return switch (word) {
            case "DECIMAL", "NUMERIC" -> DECIMAL;
            case "DATE" -> DATE;
            case "DATETIME" -> DATETIME;
            case "TIMESTAMP" -> TIMESTAMP;
            case "ENUM" -> ENUM;
            default -> OTHER;
        };
    }

    private static ColumnKind text(String charset) {
        return switch (charset == null ? "" : charset.toLowerCase(Locale.ROOT)) {
            case "utf8mb4" -> TEXT_UTF8MB4;
            case "utf8", "utf8mb3" -> TEXT_UTF8MB3;
            case "binary" -> OTHER;
            default -> TEXT;
        };
    }

    boolean isInteger() {
        return this == INTEGER || this == UNSIGNED_INTEGER;
    }

    boolean isText() {
        return this == TEXT || this == TEXT_UTF8MB3 || this == TEXT_UTF8MB4;
    }
}
