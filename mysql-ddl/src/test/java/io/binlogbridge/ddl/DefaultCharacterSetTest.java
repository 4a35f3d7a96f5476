package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultCharacterSetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE t (a TEXT CHARACTER SET gbk) DEFAULT CHARACTER SET = Latin1                    | latin1",
                "CREATE TABLE t (a INT) COMMENT ')' , COLLATE utf8mb4_bin                                    | utf8mb4",
                "CREATE TABLE t (a INT) ENGINE InnoDB CHARSET binary PARTITION BY HASH (a)                   | binary",
                "ALTER TABLE d.t DEFAULT CHARSET utf8 COLLATE utf8_bin                                       | utf8",
                "ALTER TABLE t ADD (a TEXT, b INT), COLLATE = latin1_bin                                     | latin1",
                "CREATE DATABASE IF NOT EXISTS charset DEFAULT COLLATE utf8_bin                              | utf8",
                "ALTER SCHEMA CHARACTER SET gbk                                                              | gbk",
                "ALTER DATABASE d COLLATE = latin1_bin                                                       | latin1",
                "ALTER TABLE t COMMENT 'x' CHARACTER SET gbk, ADD b INT                                      | gbk"
            })
    void isRead(String statement, String expected) {
        assertThat(DefaultCharacterSet.of(statement, SqlMode.DEFAULT)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a TEXT CHARACTER SET gbk)",
                "CREATE TABLE t LIKE u",
                "CREATE TABLE t (a INT) CHARACTER SET DEFAULT",
                "ALTER TABLE t ADD a TEXT COLLATE utf8_bin",
                "ALTER TABLE t MODIFY a TEXT CHARACTER SET gbk, ADD b TEXT CHARSET big5",
                "ALTER TABLE t CONVERT TO CHARACTER SET gbk",
                "ALTER TABLE `character` ADD COLUMN `set` INT",
                "DROP TABLE t"
            })
    void isNotThere(String statement) {
        assertThat(DefaultCharacterSet.of(statement, SqlMode.DEFAULT)).isEmpty();
    }

    @Test
    void aCollationGetsItsCharacterSet() {
        assertThat(DefaultCharacterSet.spelledOut(
                        "CREATE TABLE t (a TEXT COLLATE utf8_bin) COMMENT 'COLLATE x' COLLATE=latin1_bin",
                        SqlMode.DEFAULT))
                .isEqualTo(
                        "CREATE TABLE t (a TEXT COLLATE utf8_bin) COMMENT 'COLLATE x' CHARACTER SET latin1 COLLATE=latin1_bin");
    }
}
