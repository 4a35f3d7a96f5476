package io.binlogbridge.source.value;

import java.time.Duration;
import java.util.function.Function;

/** Temporal values as {@code time.precision.mode=isostring} has them in a record, with all that MySQL can say. */
final class IsoText {

    private static final int DATE = "0000-00-00".length();

    private IsoText() {}

    static Function<String, Object> of(ColumnFamily family) {
        return switch (family) {
            case DATE, TIME -> text -> text + 'Z';
            case DATETIME -> IsoText::zoned;
            default -> throw new IllegalArgumentException("not temporal: " + family);
        };
    }

    /** Of a time that is not read but computed: with all digits. */
    static String time(Duration time) {
        Duration length = time.abs();
        int[] parts = {(int) length.toHours(), length.toMinutesPart(), length.toSecondsPart()};
        return TemporalText.time(time.isNegative(), parts, length.toNanosPart() / 1_000, 6) + 'Z';
    }

    /** Of {@code 2024-01-31 10:00:00.5}; 'Z' is true for a TIMESTAMP, which is read in UTC, and an ornament of a DATETIME. */
    static String zoned(String text) {
        return text.substring(0, DATE) + 'T' + text.substring(DATE + 1) + 'Z';
    }
}
