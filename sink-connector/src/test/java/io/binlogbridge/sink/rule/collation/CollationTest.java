package io.binlogbridge.sink.rule.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filter counts on; {@link CollationsOnServerTest} holds all of it against a server. */
class CollationTest {

    private static Collation collation(String name) {
        return Collation.named(name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "binary",
                "utf8mb4_bin",
                "utf8mb4_0900_bin",
                "utf8mb4_0900_ai_ci",
                "utf8mb4_0900_as_ci",
                "utf8mb4_0900_as_cs",
                "utf8mb4_general_ci",
                "utf8mb4_unicode_ci",
                "utf8mb4_unicode_520_ci",
                "utf8mb3_bin",
                "utf8mb3_general_ci",
                "utf8mb3_unicode_ci",
                "utf8mb3_unicode_520_ci",
                "latin1_bin",
                "latin1_swedish_ci",
                "latin1_general_ci",
                "latin1_general_cs",
                "latin1_german1_ci",
                "ascii_bin",
                "ascii_general_ci",
                "gbk_bin",
                "gbk_chinese_ci",
                "gb18030_bin",
                "cp1251_general_ci",
                "utf32_bin"
            })
    void is_known_by_its_name(String name) {
        assertThat(collation(name).name()).isEqualTo(name);
    }

    @Test
    void is_known_in_any_case_and_by_the_name_it_had() {
        assertThat(collation("UTF8MB4_General_CI").name()).isEqualTo("utf8mb4_general_ci");
        assertThat(collation("utf8_unicode_ci").name()).isEqualTo("utf8mb3_unicode_ci");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "utf8mb4",
                "utf8mb4_",
                "utf8mb4_de_pb_0900_ai_ci",
                "utf8mb3_0900_ai_ci",
                "utf16le_unicode_ci",
                "latin1_german2_ci",
                "latin1",
                "cp1250_czech_cs",
                "gb18030_chinese_ci",
                "klingon_general_ci"
            })
    void is_not_there_when_it_is_not_exact(String name) {
        assertThat(Collation.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utf8mb4_0900_ai_ci | 'Straße' | 'STRASSE' | 0",
                "utf8mb4_0900_ai_ci | 'résumé' | 'Resume' | 0",
                "utf8mb4_0900_as_ci | 'résumé' | 'RESUME' | 1",
                "utf8mb4_0900_as_cs | 'a' | 'A' | -1",
                "utf8mb4_0900_ai_ci | 'a' | 'a ' | -1",
                "utf8mb4_0900_bin | 'a' | 'a ' | -1",
                "utf8mb4_bin | 'a' | 'a ' | 0",
                "utf8mb4_bin | '\uD83D\uDE00' | '\uFF00' | 1",
                "utf8mb4_general_ci | 'ß' | 's' | 0",
                "utf8mb4_general_ci | '\uD83D\uDE00' | '\uD83C\uDF63' | 0",
                "utf8mb4_unicode_ci | 'ß' | 'ss' | 0",
                "utf8mb4_unicode_520_ci | '\uD83D\uDE00' | '\uD83C\uDF63' | 1",
                "latin1_swedish_ci | 'ü' | 'Y' | 0",
                "latin1_german1_ci | 'ü' | 'U' | 0",
                "latin1_general_cs | 'a' | 'A' | 1",
                "latin1_bin | '€' | 'a' | 1",
                "binary | 'a' | 'a ' | -1"
            })
    void compares(String name, String left, String right, int sign) {
        assertThat(Integer.signum(collation(name).compare(left, right))).isEqualTo(sign);
        assertThat(Integer.signum(collation(name).compare(right, left))).isEqualTo(-sign);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utf8mb4_0900_ai_ci | 'Zürich' | 'zur%' | true",
                "utf8mb4_0900_ai_ci | 'Straße' | 'strasse' | false",
                "utf8mb4_0900_as_cs | 'Zürich' | 'zür%' | false",
                "utf8mb4_bin | 'a ' | 'a' | false",
                "utf8mb4_bin | '\uD83D\uDE00x' | '_x' | true",
                "utf8mb4_bin | '50%' | '50\\%' | true",
                "utf8mb4_bin | '500' | '50\\%' | false",
                "latin1_swedish_ci | 'Ångström' | '%NGSTR_M' | true",
                "binary | 'abc' | '%b%' | true"
            })
    void matches(String name, String text, String pattern, boolean matches) {
        assertThat(collation(name).like(text, pattern, '\\')).isEqualTo(matches);
    }

    @Test
    void takes_a_backslash_for_itself_when_it_is_not_the_escape_character() {
        assertThat(collation("utf8mb4_bin").like("a\\b", "a\\_", Collation.NO_ESCAPE))
                .isTrue();
    }

    @Test
    void refuses_an_escape_character_that_the_server_mistakes_for_others() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> collation("utf8mb4_bin").like("a", "é%", 'é'))
                .withMessageContaining("ESCAPE 'é'")
                .withMessageContaining("ASCII");
    }

    @Test
    void folds_as_the_server_does_even_where_that_cuts_the_text() {
        assertThat(collation("utf8mb4_0900_ai_ci").upper("straße")).isEqualTo("STRAßE");
        assertThat(collation("utf8mb4_0900_ai_ci").lower("ΌΣΟΣ")).isEqualTo("όσοσ");
        assertThat(collation("utf8mb4_0900_ai_ci").upper("a\u0240b")).isEqualTo("A\u2C7F");
        assertThat(collation("utf32_unicode_520_ci").upper("a\u0240b")).isEqualTo("A\u2C7FB");
        assertThat(collation("binary").upper("a")).isEqualTo("a");
    }

    @Test
    void names_a_character_that_its_character_set_does_not_have() {
        Collation latin1 = collation("latin1_swedish_ci");

        assertThat(latin1.holds("Zürich €")).isTrue();
        assertThat(latin1.holds("中")).isFalse();
        assertThat(collation("utf8mb3_general_ci").holds("\uD83D\uDE00")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> latin1.compare("中", "a"))
                .withMessageContaining("U+4E2D")
                .withMessageContaining("latin1_swedish_ci");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> latin1.like("中", "文", '\\'))
                .withMessageContaining("U+4E2D");
    }
}
