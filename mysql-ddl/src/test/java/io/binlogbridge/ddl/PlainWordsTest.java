package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

    private static final SqlMode ANSI = SqlMode.of("ANSI_QUOTES");

    @Test
    void doubledDoubleQuotesInANameBecomeBackquotes() {
        assertThat(PlainWords.of("CREATE TABLE \"t\" (\"a \"\"b\"\" `\" INT)", ANSI))
                .isEqualTo("CREATE TABLE \"t\" (`a \"b\" ``` INT)");
    }

    @Test
    void doubledDoubleQuotesInAStringBecomeSingleOnes() {
        assertThat(PlainWords.of("CREATE TABLE t (e ENUM(\"a\", \"b\"\"c's\"))", SqlMode.DEFAULT))
                .isEqualTo("CREATE TABLE t (e ENUM(\"a\", 'b\"c''s'))");
    }

    @Test
    void aStringWithBackslashesStays() {
        String sql = "CREATE TABLE t (a INT COMMENT \"b\"\"c\\\"d\")";

        assertThat(PlainWords.of(sql, SqlMode.DEFAULT)).isEqualTo(sql);
    }

    @Test
    void aBackslashThatDoesNotEscapeIsDoubled() {
        assertThat(PlainWords.of(
                        "CREATE TABLE t (e ENUM('a\\', 'it''s') COMMENT 'x')", SqlMode.of("NO_BACKSLASH_ESCAPES")))
                .isEqualTo("CREATE TABLE t (e ENUM('a\\\\', 'it''s') COMMENT 'x')");
    }

    @Test
    void rareTypesBecomeCommonOnesAndNamesStay() {
        assertThat(PlainWords.of("CREATE TABLE t (a float4, b FLOAT8, `float4` INT COMMENT 'FLOAT8')", SqlMode.DEFAULT))
                .isEqualTo("CREATE TABLE t (a FLOAT, b DOUBLE, `float4` INT COMMENT 'FLOAT8')");
    }

    @Test
    void shortFormsOfCharacterSetsAreSpelledOut() {
        assertThat(PlainWords.of(
                        "CREATE TABLE t (a CHAR BYTE, b VARCHAR(5) unicode NOT NULL, c TEXT BINARY ASCII, byte INT, KEY (byte))",
                        SqlMode.DEFAULT))
                .isEqualTo("CREATE TABLE t (a CHAR CHARACTER SET binary, b VARCHAR(5) CHARACTER SET ucs2 NOT NULL,"
                        + " c TEXT BINARY CHARACTER SET latin1, byte INT, KEY (byte))");
    }
}
