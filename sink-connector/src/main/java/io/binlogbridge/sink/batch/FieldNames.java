package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds the columns that a record's fields stand for. Fields have their columns' names, or, for Avro's sake, those names in the form of
 * Debezium's {@code field.name.adjustment.mode=avro_unicode}: each character that is no letter or digit is {@code _u} and its code in
 * hexadecimal digits, a leading digit and the underscore included. That form cannot always be read back (three digits or four?), so the
 * names of the table's columns are brought into it. It is all fields or none: a column may be called {@code a_u002db}.
 */
final class FieldNames {

    private FieldNames() {}

    /** The columns in the order of the fields; empty when the table lacks one. */
    static Optional<List<TargetColumn>> columns(List<String> fields, TargetTable table) {
        return columns(fields, table, UnaryOperator.identity()).or(() -> columns(fields, table, FieldNames::adjusted));
    }

    private static Optional<List<TargetColumn>> columns(
            List<String> fields, TargetTable table, UnaryOperator<String> nameOfField) {
        List<TargetColumn> found = new ArrayList<>();
        for (String field : fields) {
            List<TargetColumn> same = table.columns().stream()
                    .filter(column -> nameOfField.apply(column.name()).equalsIgnoreCase(field))
                    .toList();
            // Two columns may have one adjusted name: nobody can tell which is meant.
            if (same.size() != 1) {
                return Optional.empty();
            }
            found.addAll(same);
        }
        return Optional.of(found);
    }

    private static String adjusted(String column) {
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (letter || (digit && i > 0)) {
                field.append(c);
            } else {
                String code = Integer.toHexString(c);
                field.append("_u").append(code.length() <= 2 ? "00" : "").append(code);
            }
        }
        return field.toString();
    }
}
