package io.binlogbridge.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalDigitsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 20260101, 77})
    void a_valid_value_is_read_as_it_is_written(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            LocalDate date = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_058));
            int digits = random.nextInt(7);
            int fraction = random.nextInt((int) Math.pow(10, digits));
            LocalDateTime expected = date.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                    .withNano(fraction * (int) Math.pow(10, 9 - digits));
            String text = String.format("%s %tT", date, expected)
                    + (digits == 0 ? "" : String.format(".%0" + digits + "d", fraction));

            assertThat(TemporalDigits.dateTime(bytes(text))).as(text).isEqualTo(expected);
            assertThat(TemporalDigits.date(bytes(date.toString()))).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-00-00",
                "2024-00-10",
                "2024-01-00",
                "0000-01-01",
                "2023-02-29",
                "2024-13-01",
                "2024-1-1",
                "2024/01/01",
                "24-01-01",
                "2024-01-32",
                "2024-0a-01"
            })
    void any_other_value_is_left_to_others(String date) {
        assertThat(TemporalDigits.date(bytes(date))).isNull();
        assertThat(TemporalDigits.dateTime(bytes(date + " 00:00:00"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01",
                "2024-01-01 24:00:00",
                "2024-01-01 00:60:00",
                "2024-01-01 00:00:60",
                "2024-01-01 00:00:00.",
                "2024-01-01 00:00:00.1234567",
                "2024-01-01T00:00:00",
                "2024-01-01 00:00:00.12x",
                "2024-01-01 00:00:0"
            })
    void any_other_time_is_left_to_others(String dateTime) {
        assertThat(TemporalDigits.dateTime(bytes(dateTime))).isNull();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
