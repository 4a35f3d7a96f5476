package io.binlogbridge.source.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debezium.jdbc.TemporalPrecisionMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaTimeTest {

    @Test
    void what_is_a_day_and_a_time_of_the_calendar_is_read() {
        assertThat(of(ColumnFamily.DATE, "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(of(ColumnFamily.DATETIME, "2024-02-29 01:02:03.5"))
                .isEqualTo(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 500_000_000));
        assertThat(of(ColumnFamily.TIME, "-01:00:00.5"))
                .isEqualTo(Duration.ofHours(1).plusMillis(500).negated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "2024-00-10", "2024-02-31", "0000-01-01"})
    void a_day_that_is_none_is_not_replaced_by_another(String date) {
        assertThatThrownBy(() -> of(ColumnFamily.DATE, date))
                .isInstanceOf(UncarriedValueException.class)
                .hasMessageContaining(date)
                .hasMessageContaining("time.precision.mode=isostring");
        assertThatThrownBy(() -> of(ColumnFamily.DATETIME, date + " 00:00:00"))
                .isInstanceOf(UncarriedValueException.class);
    }

    private static Object of(ColumnFamily family, String text) {
        return JavaTime.of(family, text, TemporalPrecisionMode.ADAPTIVE_TIME_MICROSECONDS);
    }
}
