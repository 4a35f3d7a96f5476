package io.binlogbridge.source.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StatusVariablesTest {

    @Test
    void each_variable_is_read_from_its_code() {
        StatusVariables read = read(
                "00 00000004",
                "01 0400200000000000",
                "06 03 737464",
                "04 1c00 2f00 0800",
                "05 03 555443",
                "0c 01 73686f7000",
                "10 01",
                "11 0102030405060708",
                "12 ff00",
                "13 00");

        assertThat(read.foreignKeyChecks()).isEqualTo("0");
        assertThat(SessionVariables.of(read).sqlMode()).isEqualTo("ANSI_QUOTES,STRICT_TRANS_TABLES");
        assertThat(SessionVariables.of(read).characterSetClient()).isEqualTo("gbk");
        assertThat(SessionVariables.of(read).collationConnection()).isEqualTo("latin1_bin");
        assertThat(SessionVariables.of(read).collationServer()).isEqualTo("latin1_swedish_ci");
        assertThat(read.timeZone()).isEqualTo("UTC");
        assertThat(SessionVariables.of(read).explicitDefaultsForTimestamp()).isEqualTo("1");
        assertThat(SessionVariables.of(read).defaultCollationForUtf8mb4()).isEqualTo("utf8mb4_0900_ai_ci");
    }

    @Test
    void what_now_and_the_next_number_were_is_read() {
        StatusVariables read = read("03 0a00 0300", "0d 40e201");
        SessionVariables session = SessionVariables.of(read).at("9.7.4", 1_700_000_000, read);

        assertThat(session.timestamp()).isEqualTo("1700000000.123456");
        assertThat(session.autoIncrementIncrement()).isEqualTo("10");
        assertThat(session.autoIncrementOffset()).isEqualTo("3");
        assertThat(SessionVariables.of(StatusVariables.NONE)
                        .at(null, 5, StatusVariables.NONE)
                        .timestamp())
                .isEqualTo("5");
    }

    @Test
    void nothing_logged_is_nothing_known() {
        assertThat(read()).isEqualTo(StatusVariables.NONE);
        assertThat(SessionVariables.of(StatusVariables.NONE))
                .isEqualTo(
                        new SessionVariables(null, null, null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void reading_ends_at_a_code_that_is_not_known() {
        assertThat(read("05 03 555443", "7f 010203").timeZone()).isEqualTo("UTC");
    }

    @Test
    void too_many_updated_databases_have_no_names() {
        assertThat(read("0c fe", "05 03 555443").timeZone()).isEqualTo("UTC");
    }

    private static StatusVariables read(String... variables) {
        return StatusVariables.read(
                HexFormat.of().parseHex(String.join("", variables).replace(" ", "")));
    }
}
