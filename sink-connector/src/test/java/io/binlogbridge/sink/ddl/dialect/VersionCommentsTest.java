package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionCommentsTest {

    @Test
    void whatTheSourcePassedOverIsNotRun() {
        Journey up = Journey.from("5.6.14-log", Servers.MYSQL_97);

        assertThat(up.says("CREATE TABLE t (a INT /*!80023 INVISIBLE */, b INT /*!50600 NOT NULL */)"))
                .isEqualTo("CREATE TABLE t (a INT  , b INT /*!50600 NOT NULL */)");
        assertThat(up.notes("CREATE TABLE t (a INT /*!80023 INVISIBLE */)"))
                .containsExactly(
                        "comments: a comment for servers from 8.0.23 on was taken out: the source did not run it");
    }

    @Test
    void aVersionOfSixDigitsIsNotLeftToAServerThatReadsFive() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_56).says("ALTER TABLE t /*!090500 FORCE */"))
                .isEqualTo("ALTER TABLE t  ");
    }

    @Test
    void ofASourceWhoseVersionIsNotKnownNothingIsTakenOut() {
        Journey unknown = new Journey(java.util.Map.of("sql_mode", ""), Servers.MYSQL_97, DialectOptions.NONE, null);

        assertThat(unknown.says("ALTER TABLE t /*!80023 FORCE */")).isEqualTo("ALTER TABLE t /*!80023 FORCE */");
    }
}
