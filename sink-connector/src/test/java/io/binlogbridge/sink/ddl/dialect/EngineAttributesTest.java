package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineAttributesTest {

    private static final String SQL = "CREATE TABLE t (a INT ENGINE_ATTRIBUTE '{}', g POINT NOT NULL SRID 4326,"
            + " KEY (a) SECONDARY_ENGINE_ATTRIBUTE='{}') COMPRESSION='zlib' AUTOEXTEND_SIZE=4M SECONDARY_ENGINE=rapid";

    @Test
    void areTakenOutForATargetThatLacksThem() {
        Journey down = Journey.from("9.7.4", Servers.MYSQL_56);

        assertThat(down.says(SQL)).isEqualTo("CREATE TABLE t (a INT, g POINT NOT NULL, KEY (a))");
        assertThat(down.notes(SQL)).hasSize(6);
        assertThat(down.dropping().says(SQL)).isEqualTo(SQL);
    }

    @Test
    void stayForOneThatHasThem() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says(SQL)).isEqualTo(SQL);
    }
}
