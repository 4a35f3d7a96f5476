package io.binlogbridge.sink.rule.where;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries conditions on the rows of a table, here and on the server. */
final class AnswerComparison {

    private static final int OUT_OF_RANGE = 1690;

    private final SampleTable table;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int same;
    private int errors;
    private int onlyHere;
    private int rejected;

    AnswerComparison(SampleTable table) {
        this.table = table;
    }

    void tryOn(String condition) {
        List<Boolean> expected = null;
        int error = 0;
        try {
            expected = answers(condition);
        } catch (SQLException e) {
            error = e.getErrorCode();
        }
        RowFilter filter;
        try {
            filter = Condition.parse(condition).compile(table::column);
        } catch (ConditionException e) {
            if (expected == null) {
                same++;
                return;
            }
            refusals.merge(e.getMessage().replaceAll("^At character \\d+: ", ""), 1, Integer::sum);
            return;
        }
        if (expected == null && error != OUT_OF_RANGE) {
            rejected++;
            differences.add(condition + ": the server refuses it with error " + error);
            return;
        }
        compare(condition, filter, expected);
    }

    /** Every second one as a value, and not as a filter; where that ends with an error, a filter may not even compute what is wrong. */
    private List<Boolean> answers(String condition) throws SQLException {
        if (same % 2 == 0) {
            try {
                return table.computed(condition);
            } catch (SQLException e) {
                return table.found(condition);
            }
        }
        return table.found(condition);
    }

    private void compare(String condition, RowFilter filter, @Nullable List<Boolean> expected) {
        boolean failed = false;
        for (int i = 0; i < table.rows.size(); i++) {
            Object[] row = table.rows.get(i);
            try {
                boolean answer = filter.test(row);
                if (expected != null && answer != expected.get(i)) {
                    differences.add(condition + ": " + answer + " here for row " + i + " " + List.of(shown(row)));
                    return;
                }
            } catch (ConditionException e) {
                failed = true;
            }
        }
        if (expected != null && failed) {
            onlyHere++;
        }
        if (expected == null && !failed) {
            differences.add(condition + ": the server ends with error 1690, and nothing here does");
        }
        same++;
        errors += failed && expected == null ? 1 : 0;
    }

    private static String shown(Object[] row) {
        StringBuilder shown = new StringBuilder();
        for (int i = 1; i < row.length; i++) {
            shown.append(SampleColumn.ALL.get(i - 1).name())
                    .append('=')
                    .append(row[i])
                    .append(' ');
        }
        return shown.toString();
    }

    List<String> differences() {
        return differences;
    }

    /**
     * How many ended with an error here alone: the server does not compute all that it could, such as what stands before an equality of a column and
     * a constant that is FALSE, or what cannot be NULL only to know whether it is.
     */
    int onlyHere() {
        return onlyHere;
    }

    int refused() {
        return refusals.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    @Override
    public String toString() {
        return same + " conditions decided as the server does, " + errors + " of them out of range in both and "
                + onlyHere + " here alone; " + refused() + " refused; " + differences.size()
                + " different, of which the server refuses " + rejected;
    }
}
