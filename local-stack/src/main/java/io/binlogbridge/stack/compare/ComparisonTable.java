package io.binlogbridge.stack.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Results as a table of text for a terminal. */
public final class ComparisonTable {

    private static final List<String> HEADER = List.of("source", "target", "rows there", "rows here", "result");

    private ComparisonTable() {}

    /** One line a table under a header, columns aligned, no line break at the end. */
    public static String text(List<TableResult> results) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADER));
        results.forEach(result -> lines.add(cells(result)));
        int[] widths = IntStream.range(0, HEADER.size() - 1)
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> cells(TableResult result) {
        return List.of(
                result.source(),
                result.target(),
                count(result.sourceRows()),
                count(result.targetRows()),
                result.isEqual() ? "equal" : "DIFFERENT: " + result.difference());
    }

    private static String count(long rows) {
        return rows < 0 ? TableResult.NOTHING : Long.toString(rows);
    }

    private static String aligned(List<String> cells, int[] widths) {
        String names = "%-" + widths[0] + "s  %-" + widths[1] + "s";
        String counts = "  %" + widths[2] + "s  %" + widths[3] + "s  %s";
        return (names + counts).formatted(cells.toArray());
    }
}
