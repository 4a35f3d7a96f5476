package io.binlogbridge.sink.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({
        "0,08S01,CONNECTION",
        "2013,HY000,CONNECTION",
        "1290,HY000,CONNECTION",
        "1792,25006,CONNECTION",
        "1836,HY000,CONNECTION",
        "1040,08004,CONNECTION",
        "1213,40001,TRANSIENT",
        "1205,HY000,TRANSIENT",
        "1114,HY000,TRANSIENT",
        "1045,28000,DENIED",
        "1142,42000,DENIED",
        "1062,23000,REFUSED",
        "1406,22001,REFUSED",
        "1153,08S01,REFUSED",
        "1146,42S02,REFUSED"
    })
    void anErrorMeansWhatTheTableSays(int code, String state, Failure expected) {
        assertThat(Failure.of(new SQLException("x", state, code))).isEqualTo(expected);
        assertThat(expected.passes()).isEqualTo(expected == Failure.CONNECTION || expected == Failure.TRANSIENT);
    }

    @Test
    void versionsAreComparedByNumber() {
        ServerInfo mysql = new ServerInfo("8.0.20-log", Map.of());
        assertThat(mysql.mysqlAtLeast(8, 0, 20)).isTrue();
        assertThat(mysql.mysqlAtLeast(8, 0, 21)).isFalse();
        assertThat(new ServerInfo("5.6.14", Map.of()).mysqlAtLeast(8, 0, 0)).isFalse();
        assertThat(new ServerInfo("11.4.5-MariaDB", Map.of()).mysqlAtLeast(8, 0, 0))
                .isFalse();
        assertThat(new ServerInfo("9.7.4", Map.of("read_only", "ON")).readOnly())
                .isTrue();
        assertThat(mysql.readOnly()).isFalse();
    }

    @Test
    void aConnectionThatBreaksWhileItIsReadIsTheConnectionsFault() {
        SQLException error = new SQLException("Can not read response", new IllegalStateException(new EOFException()));
        assertThat(Failure.of(error)).isEqualTo(Failure.CONNECTION);
    }
}
