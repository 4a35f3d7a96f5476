package io.binlogbridge.source.model;

import io.debezium.relational.Column;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.relational.Tables;
import java.sql.Types;
import java.util.Locale;

/** Columns of text whose character set is {@code binary}: the server makes them binary columns, Debezium's parser does not. */
final class BinaryColumns {

    private BinaryColumns() {}

    /** Makes them what they are on the server. */
    static void set(Tables model, TableId id) {
        Table table = model.forTable(id);
        if (table != null && table.columns().stream().anyMatch(BinaryColumns::isBinaryText)) {
            model.overwriteTable(table.edit()
                    .setColumns(table.columns().stream()
                            .map(column -> isBinaryText(column) ? binary(column) : column)
                            .toList())
                    .create());
        }
    }

    private static boolean isBinaryText(Column column) {
        return column.typeUsesCharset()
                && "binary".equalsIgnoreCase(column.charsetName())
                && !binaryType(column.typeName()).isEmpty();
    }

    private static Column binary(Column column) {
        String type = binaryType(column.typeName());
        int jdbcType = type.equals("BINARY") ? Types.BINARY : type.equals("VARBINARY") ? Types.VARBINARY : Types.BLOB;
        return column.edit()
                .type(type, type)
                .jdbcType(jdbcType)
                .charsetName(null)
                .create();
    }

    /** Empty for types that stay, as ENUM and SET do. */
    private static String binaryType(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "CHAR", "CHARACTER" -> "BINARY";
            case "VARCHAR", "CHARACTER VARYING", "CHAR VARYING" -> "VARBINARY";
            case "TINYTEXT" -> "TINYBLOB";
            case "TEXT" -> "BLOB";
            case "MEDIUMTEXT" -> "MEDIUMBLOB";
            case "LONGTEXT" -> "LONGBLOB";
            default -> "";
        };
    }
}
