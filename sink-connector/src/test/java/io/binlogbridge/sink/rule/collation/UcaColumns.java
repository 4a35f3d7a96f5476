package io.binlogbridge.sink.rule.collation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The table of one version of the Unicode Collation Algorithm, asked from a server. */
final class UcaColumns {

    private static final char[] NOTHING = {};

    private final UcaVersion version;

    /** By character, the weights on each level. */
    private final Map<Integer, List<char[]>> weights = new HashMap<>();

    UcaColumns(CollationServer server, UcaVersion version) throws SQLException {
        this.version = version;
        String collation =
                switch (version) {
                    case V400 -> "utf8mb4_unicode_ci";
                    case V520 -> "utf8mb4_unicode_520_ci";
                    case V900 -> "utf8mb4_0900_as_cs";
                };
        server.ofPoints(List.of("WEIGHT_STRING(c COLLATE " + collation + ")"), "TRUE", this::add);
    }

    private void add(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(2);
        List<char[]> levels = new ArrayList<>();
        char[] level = new char[bytes.length / 2];
        int length = 0;
        for (int at = 0; at < bytes.length; at += 2) {
            char weight = (char) (((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff));
            if (weight == 0) {
                levels.add(Arrays.copyOf(level, length));
                length = 0;
            } else {
                level[length++] = weight;
            }
        }
        levels.add(Arrays.copyOf(level, length));
        weights.put(row.getInt(1), levels);
    }

    /** The pages with weights that no formula gives. */
    private int[] pages() {
        List<UcaLevel> formulas = formulas();
        TreeSet<Integer> pages = new TreeSet<>();
        weights.forEach((character, levels) -> {
            char[] computed = new char[UcaLevel.MOST_COMPUTED];
            for (int level = 0; level < formulas.size(); level++) {
                int count = formulas.get(level).compute(character, computed);
                if (!Arrays.equals(Arrays.copyOf(computed, count), levels.get(level))) {
                    pages.add(character >> 8);
                }
            }
        });
        return pages.stream().mapToInt(page -> page).toArray();
    }

    /** Levels that know the weights of ASCII and of Hangul's letters alone. */
    private List<UcaLevel> formulas() {
        int[] pages = {0, 0x11};
        return IntStream.range(0, version.levels().size())
                .mapToObj(level -> new UcaLevel(
                        pages,
                        counts(pages, level),
                        all(pages, level),
                        version.levels().get(level)))
                .toList();
    }

    private int[] counts(int[] pages, int level) {
        return characters(pages).map(character -> of(character, level).length).toArray();
    }

    private int[] all(int[] pages, int level) {
        return characters(pages)
                .flatMap(character -> new String(of(character, level)).chars())
                .toArray();
    }

    private char[] of(int character, int level) {
        List<char[]> levels = weights.get(character);
        return levels == null ? NOTHING : levels.get(level);
    }

    private static IntStream characters(int[] pages) {
        return Arrays.stream(pages).flatMap(page -> IntStream.range(page << 8, (page + 1) << 8));
    }

    Map<String, int[]> all() {
        int[] pages = pages();
        Map<String, int[]> columns = new LinkedHashMap<>();
        columns.put("pages", pages);
        for (int level = 0; level < version.levels().size(); level++) {
            columns.put("counts." + level, counts(pages, level));
            columns.put("weights." + level, all(pages, level));
        }
        return columns;
    }
}
