package io.binlogbridge.sink.event.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalTextTest {

    private static final DateTimeFormatter AS_MYSQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final LocalDateTime FIRST = LocalDateTime.of(0, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    @Test
    void randomMomentsAreWrittenAsJavaFormatsThem() {
        long seed = new Random().nextLong();
        System.out.println("TemporalTextTest seed " + seed);
        long first = ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), FIRST);
        long last = ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), LAST);
        new Random(seed).longs(10_000, first, last + 1).forEach(micros -> {
            LocalDateTime moment = LocalDateTime.ofEpochSecond(
                    Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1_000, ZoneOffset.UTC);
            String text = AS_MYSQL.format(moment);
            String expected = text.replaceFirst("\\.?0*$", "");
            assertThat(Temporals.dateTimeOfMicros(micros)).isEqualTo(expected);
            assertThat(IsoText.zonedDateTime(text.replace(' ', 'T') + "Z")).isEqualTo(expected);
            assertThat(IsoText.dateTime(text)).isEqualTo(expected);
        });
    }

    @Test
    void aYearThatMySqlCannotHoldIsRefused() {
        assertThatThrownBy(() -> Temporals.dateTimeOfMillis(300_000_000_000_000L))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("the year 11476");
        assertThatThrownBy(() -> Temporals.dateTimeOfNanos(1)).hasMessageContaining("finer than a microsecond");
    }

    @ParameterizedTest
    @CsvSource({
        "-3016799000001000, -837:59:59.000001",
        "0, 00:00:00",
        "3723004000000, 01:02:03.004",
        "360000000000000, 100:00:00"
    })
    void aTimeHasASignAndAsManyHoursAsItTakes(long nanos, String expected) {
        assertThat(Temporals.time(nanos)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00:00.5Z, 2024-01-31 10:00:00.5",
        "2024-01-31 10:00:00, 2024-01-31 10:00:00",
        "2024-00-00T00:00:00Z, 2024-00-00 00:00:00",
        "2024-01-31T110:00:00Z, 2024-01-31 110:00:00",
        "2024-01-31T10:00:00.123456000Z, 2024-01-31 10:00:00.123456",
        "2024-01-31T10:00:00.500000Z, 2024-01-31 10:00:00.5",
        "2024-01-31T10:00:00.000000Z, 2024-01-31 10:00:00",
        "0000-00-00T00:00:00Z, 0000-00-00 00:00:00",
        "9999-12-31T23:59:59.999999Z, 9999-12-31 23:59:59.999999",
        "2024-01-31T23:00:00-02:00, 2024-02-01 01:00:00"
    })
    void aPointInTimeIsTakenAsText(String iso, String expected) {
        assertThat(IsoText.zonedDateTime(iso)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-838:59:59.000000, -838:59:59",
        "-00:00:00.5, -00:00:00.5",
        "-00:00:00.500000Z, -00:00:00.5",
        "-00:00:00.000000, 00:00:00",
        "-00:00:00Z, 00:00:00",
        "838:59:59Z, 838:59:59",
        "10:15:30.123456000Z, 10:15:30.123456",
        "10:15:30+02:00, 10:15:30",
        "10:15Z, 10:15:00"
    })
    void aTimeIsTakenAsText(String iso, String expected) {
        assertThat(IsoText.time(iso)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0000-00-00, 0000-00-00",
        "2024-00-10Z, 2024-00-10",
        "2024-02-31, 2024-02-31",
        "0000-01-01Z, 0000-01-01",
        "9999-12-31Z, 9999-12-31"
    })
    void aDateIsTakenAsText(String iso, String expected) {
        assertThat(IsoText.date(iso)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-1-31", "2024-01-3", "10000-01-01", "2024-01-31T", "2024-01-31+02:00", "-2024-01-31", "''"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> IsoText.date(text))
                .isInstanceOf(ValueException.class)
                .hasMessage("\"" + text + "\" cannot be read as a date");
    }

    @ParameterizedTest
    @CsvSource({
        "1:00:00",
        "1000:00:00",
        "10:00:00.",
        "10:00:00.1234567",
        "--10:00:00",
        "10:00:0x",
        "2024-01-31T10:00:00",
        "''"
    })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> IsoText.time(text)).isInstanceOf(ValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31", "2024-01-31T10:00:00.", "2024-01-31T10:00:0x", "2024-01-31x10:00:00", "Z"})
    void whatIsNoPointInTimeIsRefused(String text) {
        assertThatThrownBy(() -> IsoText.zonedDateTime(text))
                .isInstanceOf(ValueException.class)
                .hasMessage("\"" + text + "\" cannot be read as a point in time");
    }
}
