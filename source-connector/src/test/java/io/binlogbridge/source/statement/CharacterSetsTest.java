package io.binlogbridge.source.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetsTest {

    @ParameterizedTest(name = "collation {0}")
    @CsvSource({
        "8, 8081E9, €\u0081é",
        "6, A1, À",
        "3, D7, Œ",
        "33, F09F92A9, 💩",
        "28, C4E35C, 你\\",
    })
    void text_is_what_the_server_reads(int collation, String hex, String text) throws CharacterCodingException {
        assertThat(CharacterSets.decode(bytes(hex), collation)).isEqualTo(text);
    }

    @Test
    void a_backslash_in_sjis_is_one_though_the_server_would_write_another() throws CharacterCodingException {
        assertThat(CharacterSets.decode(bytes("275C2793FA"), 13)).isEqualTo("'\\'日");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThatThrownBy(() -> CharacterSets.decode(bytes("41FF"), 45)).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> CharacterSets.decode(bytes("81"), 28)).isInstanceOf(CharacterCodingException.class);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
