package io.binlogbridge.source.value;

import io.debezium.relational.Column;
import java.sql.Types;
import java.util.Locale;

/** The kinds of columns whose values take a way of their own here; Debezium's way is right for the others. */
enum ColumnFamily {
    DATE,
    TIME,
    DATETIME,
    TIMESTAMP,
    YEAR,
    BIT,
    DECIMAL,
    FLOATING,
    UNSIGNED_BIGINT,
    TEXT,
    ENUM,
    SET,
    JSON,
    SPATIAL,
    BINARY,
    OTHER;

    static ColumnFamily of(Column column) {
        String type = firstWord(column.typeName());
        return switch (type) {
            case "JSON" -> JSON;
            case "YEAR" -> YEAR;
            case "ENUM" -> ENUM;
            case "SET" -> SET;
            case "GEOMETRY",
                    "POINT",
                    "LINESTRING",
                    "POLYGON",
                    "MULTIPOINT",
                    "MULTILINESTRING",
                    "MULTIPOLYGON",
                    "GEOMETRYCOLLECTION",
                    "GEOMCOLLECTION" -> SPATIAL;
            case "VECTOR" -> OTHER;
            default -> ofJdbcType(column);
        };
    }

    private static ColumnFamily ofJdbcType(Column column) {
        return switch (column.jdbcType()) {
            case Types.DATE -> DATE;
            case Types.TIME -> TIME;
            case Types.TIMESTAMP -> DATETIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> TIMESTAMP;
            case Types.BIT -> BIT;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.FLOAT, Types.REAL, Types.DOUBLE -> FLOATING;
            case Types.BIGINT ->
                column.typeName().toUpperCase(Locale.ROOT).contains("UNSIGNED") ? UNSIGNED_BIGINT : OTHER;
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.CLOB,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.NCLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
            default -> OTHER;
        };
    }

    private static String firstWord(String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        int end = 0;
        while (end < upper.length() && Character.isLetter(upper.charAt(end))) {
            end++;
        }
        return upper.substring(0, end);
    }
}
