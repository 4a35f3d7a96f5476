package io.binlogbridge.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats of before MySQL 5.6.4, which tables keep that were never rebuilt since; no server that runs here writes them. */
class BinlogTemporalsTest {

    @ParameterizedTest
    @CsvSource({"0, 00:00:00", "123456, 12:34:56", "-1, -00:00:01", "8385959, 838:59:59", "-8385959, -838:59:59"})
    void a_time_is_decimal_digits_with_a_sign(int digits, String text) throws IOException {
        assertThat(BinlogTemporals.timeBefore56(littleEndian(digits, 3))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0000-00-00 00:00:00",
        "20240229235958, 2024-02-29 23:59:58",
        "20240010000000, 2024-00-10 00:00:00",
        "99991231235959, 9999-12-31 23:59:59"
    })
    void a_datetime_is_decimal_digits(long digits, String text) throws IOException {
        assertThat(BinlogTemporals.dateTimeBefore56(littleEndian(digits, 8))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0000-00-00 00:00:00", "1, 1970-01-01 00:00:01", "2147483647, 2038-01-19 03:14:07"})
    void a_timestamp_is_seconds_in_utc(long seconds, String text) throws IOException {
        assertThat(BinlogTemporals.timestampBefore56(littleEndian(seconds, 4))).isEqualTo(text);
    }

    private static ByteArrayInputStream littleEndian(long number, int bytes) {
        byte[] all = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
        return new ByteArrayInputStream(Arrays.copyOf(all, bytes));
    }
}
