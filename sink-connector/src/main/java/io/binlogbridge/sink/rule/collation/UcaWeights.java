package io.binlogbridge.sink.rule.collation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The weights of one version of the Unicode Collation Algorithm, as MySQL has them for the root locale. */
final class UcaWeights {

    /** Those that were asked for. */
    private static final Map<UcaVersion, UcaWeights> READ = new EnumMap<>(UcaVersion.class);

    private final List<UcaLevel> levels;

    private UcaWeights(List<UcaLevel> levels) {
        this.levels = levels;
    }

    static UcaWeights of(UcaVersion version) {
        synchronized (READ) {
            return READ.computeIfAbsent(version, it -> of(it, TableFile.read(it.file())));
        }
    }

    /** The table has columns of the pages, and for each level of counts and weights. */
    private static UcaWeights of(UcaVersion version, TableFile table) {
        return new UcaWeights(IntStream.range(0, version.levels().size())
                .mapToObj(level -> new UcaLevel(
                        table.column("pages"),
                        table.column("counts." + level),
                        table.column("weights." + level),
                        version.levels().get(level)))
                .toList());
    }

    /** From 0. */
    UcaLevel level(int level) {
        return levels.get(level);
    }

    /** Whether LIKE takes one character for another: those that stand in the table have the same weights, any other is itself alone. */
    boolean same(int one, int other, int levelsCompared) {
        int first = level(0).ofAscii(one);
        int second = level(0).ofAscii(other);
        if (first != second && first != 0 && second != 0) {
            return false;
        }
        if (!level(0).hasPage(one) || !level(0).hasPage(other)) {
            return one == other;
        }
        for (int at = 0; at < levelsCompared; at++) {
            UcaLevel level = level(at);
            char[] weights = level.weights();
            if (!Arrays.equals(
                    weights, level.start(one), level.end(one), weights, level.start(other), level.end(other))) {
                return false;
            }
        }
        return true;
    }
}
