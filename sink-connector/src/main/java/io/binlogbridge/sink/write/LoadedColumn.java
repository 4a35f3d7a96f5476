package io.binlogbridge.sink.write;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TargetColumn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column that LOAD DATA fills.
 *
 * @param index of the column in the row
 * @param name its name
 */
record LoadedColumn(int index, String name, Form form) {

    /** How a field becomes the column's value. */
    enum Form {
        /** As the text that it is. */
        PLAIN,
        /** As text too, which the server parses, so that it may have no DECIMAL in it. */
        DOCUMENT,
        /** As a number, where the column takes text for something else: BIT for bytes, YEAR 0 for 2000. */
        NUMBER,
        /** As bytes in hexadecimal digits, because a field is text. */
        HEXADECIMAL
    }

    /** Types that were tried; a column of any other keeps its table from LOAD DATA. */
    private static final Map<Form, Set<String>> TYPES = Map.of(
            Form.PLAIN,
            Set.of(
                    "tinyint",
                    "smallint",
                    "mediumint",
                    "int",
                    "bigint",
                    "decimal",
                    "float",
                    "double",
                    "char",
                    "varchar",
                    "tinytext",
                    "text",
                    "mediumtext",
                    "longtext",
                    "enum",
                    "set",
                    "date",
                    "time",
                    "datetime",
                    "timestamp"),
            Form.DOCUMENT,
            Set.of("json"),
            Form.NUMBER,
            Set.of("bit", "year"),
            Form.HEXADECIMAL,
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob"));

    static Optional<LoadedColumn> of(int index, TargetColumn column) {
        return TYPES.entrySet().stream()
                .filter(types -> types.getValue().contains(column.dataType()))
                .map(types -> new LoadedColumn(index, column.name(), types.getKey()))
                .findFirst();
    }

    /** Where the field goes: the column, or a variable. */
    String target() {
        return form == Form.PLAIN || form == Form.DOCUMENT ? ObjectName.quoted(name) : variable();
    }

    /** The assignment from the variable; empty without one. */
    Optional<String> assignment() {
        return switch (form) {
            case PLAIN, DOCUMENT -> Optional.empty();
            case NUMBER -> Optional.of(ObjectName.quoted(name) + "=CAST(" + variable() + " AS UNSIGNED)");
            case HEXADECIMAL -> Optional.of(ObjectName.quoted(name) + "=UNHEX(" + variable() + ")");
        };
    }

    private String variable() {
        return "@binlog_bridge_" + index;
    }
}
