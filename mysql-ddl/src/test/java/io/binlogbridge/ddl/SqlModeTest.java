package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlModeTest {

    @Test
    void readsTheNamesThatMatter() {
        assertThat(SqlMode.of("STRICT_TRANS_TABLES,ansi_quotes")).isEqualTo(new SqlMode(true, false, false));
        assertThat(SqlMode.of("NO_BACKSLASH_ESCAPES")).isEqualTo(new SqlMode(false, true, false));
        assertThat(SqlMode.of("IGNORE_SPACE,NO_ENGINE_SUBSTITUTION")).isEqualTo(new SqlMode(false, false, true));
    }

    @Test
    void takesCombinationsApart() {
        assertThat(SqlMode.of("ANSI")).isEqualTo(new SqlMode(true, false, true));
        assertThat(SqlMode.of("ORACLE")).isEqualTo(new SqlMode(true, false, true));
    }

    @Test
    void isTheDefaultWhereNothingIsKnown() {
        assertThat(SqlMode.of(null)).isEqualTo(SqlMode.DEFAULT);
        assertThat(SqlMode.of("")).isEqualTo(SqlMode.DEFAULT);
    }
}
