package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.event.value.ValueException;
import io.binlogbridge.sink.rule.ColumnRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the columns that a record's fields stand for. Fields have their columns' names, or, for Avro's sake, those names in the form of
 * Debezium's {@code field.name.adjustment.mode=avro_unicode}: each character that is no letter or digit is {@code _u} and its code in
 * hexadecimal digits, a leading digit and the underscore included. That form cannot always be read back (three digits or four?), so the
 * names of the table's columns are brought into it. It is all fields or none: a column may be called {@code a_u002db}. Where rules rename
 * columns or leave them out, the fields' names are read back all the same, in the ways in which all columns are found.
 */
final class FieldNames {

    private static final Pattern ADJUSTED = Pattern.compile("_u([0-9a-f]{4})");

    private static final Pattern ADJUSTED_SHORT = Pattern.compile("_u([0-9a-f]{3,4})");

    /** What the name of a field may stand for, the likeliest first. */
    private static final List<UnaryOperator<String>> READINGS =
            List.of(UnaryOperator.identity(), name -> read(name, ADJUSTED), name -> read(name, ADJUSTED_SHORT));

    private FieldNames() {}

    /**
     * What fields stand for.
     *
     * @param source the source's names of the columns
     * @param columns the target's columns, or what stands for one that is left out
     */
    record Found(List<String> source, List<TargetColumn> columns) {

        private long there() {
            return columns.stream().filter(TargetColumn::isThere).count();
        }

        /** The same with those of {@code names}, columns of {@code table}, behind the others that are not among them. */
        Found with(TargetTable table, List<String> names) {
            Found all = this;
            for (String name : names) {
                all = all.with(table, name);
            }
            return all;
        }

        private Found with(TargetTable table, String name) {
            if (columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name))) {
                return this;
            }
            TargetColumn column = table.column(name)
                    .orElseThrow(() -> new ValueException("Table " + table.name() + " on the target lacks column "
                            + name + ", which merge.column names. Add it there, and restart the task"));
            List<String> moreSource = new ArrayList<>(source);
            moreSource.add(name);
            List<TargetColumn> moreColumns = new ArrayList<>(columns);
            moreColumns.add(column);
            return new Found(moreSource, moreColumns);
        }
    }

    /** The columns in the order of the fields; empty when the table lacks one. */
    static Optional<Found> of(List<String> fields, TargetTable table, ColumnRule rule) {
        if (rule.isNone()) {
            return columns(fields, table)
                    .map(columns ->
                            new Found(columns.stream().map(TargetColumn::name).toList(), columns));
        }
        // A name that was not read back may seem to be left out: the reading that finds most of the table's columns is
        // the right one.
        return READINGS.stream()
                .flatMap(reading -> find(fields.stream().map(reading).toList(), table, rule).stream())
                .reduce((one, other) -> other.there() > one.there() ? other : one);
    }

    private static Optional<Found> find(List<String> source, TargetTable table, ColumnRule rule) {
        List<TargetColumn> columns = new ArrayList<>();
        for (String name : source) {
            Optional<String> target = rule.target(name);
            (target.isEmpty() ? Optional.of(leftOut(name, rule)) : table.column(target.get())).ifPresent(columns::add);
        }
        return columns.size() == source.size() ? Optional.of(new Found(source, columns)) : Optional.empty();
    }

    private static TargetColumn leftOut(String name, ColumnRule rule) {
        return rule.typeOfLeftOut(name)
                .map(type -> TargetColumn.leftOut(type.dataType(), type.columnType(), type.collation()))
                .orElse(TargetColumn.leftOut());
    }

    private static String read(String field, Pattern adjusted) {
        return adjusted.matcher(field)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

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
