package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowFormatsTest {

    @Test
    void onesThatInnodbHasNotAreTakenOutForAStrictTarget() {
        Journey up = Journey.from("5.6.14", Servers.MYSQL_97);

        assertThat(up.says("CREATE TABLE t (a INT) ROW_FORMAT=FIXED")).isEqualTo("CREATE TABLE t (a INT)");
        assertThat(up.engine("innodb").says("CREATE TABLE t (a INT) ENGINE=MyISAM ROW_FORMAT=FIXED"))
                .isEqualTo("CREATE TABLE t (a INT) ENGINE=innodb");
        assertThat(up.says("CREATE TABLE t (a INT) ENGINE=MyISAM ROW_FORMAT=FIXED"))
                .isEqualTo("CREATE TABLE t (a INT) ENGINE=MyISAM ROW_FORMAT=FIXED");
        assertThat(up.says("CREATE TABLE t (a INT) ROW_FORMAT=COMPACT KEY_BLOCK_SIZE=8"))
                .isEqualTo("CREATE TABLE t (a INT) ROW_FORMAT=COMPACT");
        assertThat(up.says("CREATE TABLE t (a INT) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8"))
                .isEqualTo("CREATE TABLE t (a INT) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8");
    }

    @Test
    void theDefaultOfNewServersIsSpelledOutWhereItMakesLongKeysPossible() {
        TargetServer able = Servers.with(
                Servers.MYSQL_56,
                Map.of("innodb_large_prefix", "ON", "innodb_file_per_table", "1", "innodb_file_format", "Barracuda"));
        String sql = "CREATE TABLE t (a VARCHAR(255) PRIMARY KEY) CHARSET=latin1";

        assertThat(Journey.from("9.7.4", able).says(sql)).isEqualTo(sql + " ROW_FORMAT=DYNAMIC");
        assertThat(Journey.from("9.7.4", able).says(sql + " ENGINE=MyISAM")).isEqualTo(sql + " ENGINE=MyISAM");
        assertThat(Journey.from("9.7.4", able).says("CREATE TABLE t LIKE u")).isEqualTo("CREATE TABLE t LIKE u");
        assertThat(Journey.from("5.6.14", able).says(sql)).isEqualTo(sql);
        assertThat(Journey.from("9.7.4", Servers.MYSQL_56).says(sql)).isEqualTo(sql);
    }
}
