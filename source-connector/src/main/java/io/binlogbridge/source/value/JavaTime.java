package io.binlogbridge.source.value;

import io.debezium.connector.mysql.jdbc.MySqlValueConverters;
import io.debezium.jdbc.TemporalPrecisionMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates and times for the modes that write them as numbers, which know only real ones. */
final class JavaTime {

    private JavaTime() {}

    static Object of(ColumnFamily family, String text, TemporalPrecisionMode mode) {
        try {
            return switch (family) {
                case DATE -> LocalDate.parse(yearNotZero(text));
                case DATETIME -> LocalDateTime.parse(yearNotZero(text).replace(' ', 'T'));
                case TIME -> MySqlValueConverters.stringToDuration(text);
                default -> throw new IllegalArgumentException("not temporal: " + family);
            };
        } catch (DateTimeException e) {
            throw new UncarriedValueException("the " + family + " " + text + " cannot be said with time.precision.mode="
                    + mode.getValue() + "; time.precision.mode=isostring carries every value");
        }
    }

    /** Readers count days back to the year 1 in one calendar; where 0000 lies differs. */
    private static String yearNotZero(String text) {
        if (text.startsWith("0000")) {
            throw new DateTimeException("year 0");
        }
        return text;
    }
}
