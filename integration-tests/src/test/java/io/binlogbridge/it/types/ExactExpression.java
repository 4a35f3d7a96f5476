package io.binlogbridge.it.types;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The SQL that shows a value such that two values look alike only when they are the same. */
final class ExactExpression {

    private static final int LONGEST = 400;
    private static final List<String> KINDS_OF = List.of(
            "$", "$[0]", "$[1]", "$[2]", "$[3]", "$[0][0]", "$[0][1]", "$.b", "$.d", "$.f", "$.i", "$.u", "$.date",
            "$.max");

    private ExactExpression() {}

    /**
     * Of one column.
     *
     * @param column quoted as SQL wants it
     * @param type as information_schema has it in DATA_TYPE
     */
    static String of(String column, String type) {
        List<String> parts =
                switch (type.toLowerCase(Locale.ROOT)) {
                    case "tinyint",
                            "smallint",
                            "mediumint",
                            "int",
                            "bigint",
                            "decimal",
                            "year",
                            "date",
                            "datetime",
                            "time" -> List.of(text(column));
                    // Their bits, as a point has them: a DOUBLE as text is cut to 22 characters.
                    case "float", "double" -> List.of("SUBSTR(HEX(POINT(" + column + ", 0)), 19, 16)");
                    case "bit" -> List.of("BIN(" + column + " + 0)", "LENGTH(" + column + ")");
                    case "timestamp" -> List.of(text(column), "UNIX_TIMESTAMP(" + column + ")");
                    case "enum", "set" -> List.of(column + " + 0", "HEX(" + column + ")");
                    case "json" -> List.of(shortened(text(column)), kinds(column));
                    default -> List.of("LENGTH(" + column + ")", shortened("HEX(" + column + ")"));
                };
        return "IFNULL(CONCAT(" + String.join(", '|', ", parts) + "), 'NULL')";
    }

    /** A DECIMAL, a DOUBLE and an INTEGER, and a string and a date, may print alike. */
    private static String kinds(String column) {
        return KINDS_OF.stream()
                .map(path -> "JSON_TYPE(JSON_EXTRACT(%s, '%s'))".formatted(column, path))
                .collect(Collectors.joining(", ", "CONCAT_WS(' ', ", ")"));
    }

    private static String text(String expression) {
        return "CAST(" + expression + " AS CHAR)";
    }

    private static String shortened(String text) {
        return "IF(LENGTH(%1$s) > %2$d, CONCAT(LEFT(%1$s, 40), '... CRC32 ', CRC32(%1$s), ' ', SHA2(%1$s, 224)), %1$s)"
                .formatted(text, LONGEST);
    }
}
