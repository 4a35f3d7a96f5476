package io.binlogbridge.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryLiteralTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0x61, 61",
                "0xC3a, 0c3a",
                "0x0061, 0061",
                "x'C3A9', c3a9",
                "X'00ff', 00ff",
                "b'01100010', 62",
                "B'1', 01",
                "0b1100011, 63",
                "0b000000000, 0000",
                "b'101100010', 0162",
                "x'', \"\"",
                "b'', \"\""
            })
    void a_number_stands_for_its_bytes(String literal, String hex) {
        assertThat(BinaryLiteral.bytes(literal))
                .hasValueSatisfying(
                        bytes -> assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'0x61'", "\"x'61'\"", "'b'", "''", "N'x'", "_latin1'b'"})
    void text_is_none(String literal) {
        assertThat(BinaryLiteral.bytes(literal)).isEmpty();
    }
}
