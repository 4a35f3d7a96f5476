package io.binlogbridge.stack.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that sums up a table's rows, whatever their order: the number of rows, the number of hashed rows, and sums over the four
 * quarters of each row's SHA-256. Sums, because XOR cancels duplicated rows out. Text is hashed as utf8mb4, so that copies in other character
 * sets agree.
 */
final class TableChecksum {

    /** Columns of the statement's result: two counts and the sums. */
    static final int RESULTS = 6;

    private static final int QUARTERS = 4;
    private static final int HEX_DIGITS = 16;

    private TableChecksum() {}

    /**
     * A column.
     *
     * @param name unquoted
     * @param type the word of information_schema.columns.data_type, in lower case
     * @param text whether it has a character set
     */
    record Column(String name, String type, boolean text) {

        /** Never a comma and never an {@code N}, which stand for the end of a value and for NULL; NULL for what cannot be hashed. */
        String expression() {
            String column = TableName.quoted(name);
            return "IF(" + column + " IS NULL, 'N', " + value(column) + ")";
        }

        private String value(String column) {
            return switch (type) {
                // HEX doubles a value's length: what is near max_allowed_packet would become NULL.
                case "tinytext", "text", "mediumtext", "longtext" -> "SHA2(CONVERT(" + column + " USING utf8mb4), 256)";
                case "json" -> "SHA2(CAST(" + column + " AS CHAR CHARACTER SET utf8mb4), 256)";
                case "tinyblob", "blob", "mediumblob", "longblob" -> "SHA2(" + column + ", 256)";
                // As text a float has six digits only.
                case "float", "double" -> "CAST(" + column + " + 0e0 AS CHAR)";
                case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "year" -> asText(column);
                case "date", "time", "datetime", "timestamp" -> asText(column);
                // Binary, bit, vector; a geometry's own bytes hold its SRID, which ST_AsBinary drops.
                default -> text ? "HEX(CONVERT(" + column + " USING utf8mb4))" : "HEX(" + column + ")";
            };
        }

        private static String asText(String column) {
            return "CAST(" + column + " AS CHAR)";
        }
    }

    /** The statement; its session has time_zone +00:00. */
    static String statement(TableName table, List<Column> columns) {
        String row = columns.stream().map(Column::expression).collect(Collectors.joining(", ',', "));
        String sums = IntStream.range(0, QUARTERS)
                .map(quarter -> quarter * HEX_DIGITS + 1)
                .mapToObj("SUM(CAST(CONV(SUBSTRING(h, %d, 16), 16, 10) AS UNSIGNED))"::formatted)
                .collect(Collectors.joining(", "));
        return "SELECT COUNT(*), COUNT(h), " + sums + " FROM (SELECT SHA2(CONCAT(" + row + "), 256) AS h FROM "
                + table.quoted() + ") AS hashed_rows";
    }
}
