package io.binlogbridge.source.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said without a server. */
class MySqlCharsetTest {

    @Test
    void has_the_servers_name_in_any_case() {
        assertThat(MySqlCharset.named("Latin1").orElseThrow().name()).isEqualTo("latin1");
        assertThat(MySqlCharset.named("GBK")).isEqualTo(MySqlCharset.named("gbk"));
    }

    @Test
    void utf8_is_utf8mb3() {
        assertThat(MySqlCharset.named("utf8").orElseThrow().name()).isEqualTo("utf8mb3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "", "iso-8859-1", "latin3", "../latin1"})
    void of_another_name_there_is_none(String name) {
        assertThat(MySqlCharset.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, 4180E98141, A€é\u0081A",
        "cp1251, CFF0E8E2E5F2, Привет",
        "gbk, C4E3BAC361, 你好a",
        "sjis, 93FA967B815F, 日本\\",
        "ujis, C6FCCBDC8FB0A1, 日本丂",
        "big5, A7DAAD50, 我致",
        "gb18030, C4E3813081309439DA33, 你\u0080💩",
        "utf8mb4, F09F92A9EFBFBD, 💩\uFFFD",
        "utf16, D83DDCA90041, 💩A",
        "utf16le, 3DD8A9DC4100, 💩A",
        "utf32, 0001F4A900000041, 💩A",
        "ucs2, 4F600041, 你A",
        "swe7, 405B5C5D, ÉÄÖÅ"
    })
    void reads_text(String charset, String hex, String text) throws InvalidTextException {
        assertThat(decode(charset, hex)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gbk     | 4181 | not text in the character set gbk: at offset 1 of 2 bytes, 81 is invalid there or has no Unicode"
                        + " character",
                "sjis    | 415C42 | ambiguous text in the character set sjis: at offset 1 of 3 bytes, 5C is a character that the"
                        + " server reads back as 815F",
                "cp932   | FA54 | ambiguous text in the character set cp932: at offset 0 of 2 bytes, FA54 is a character that the"
                        + " server reads back as 81CA",
                "ascii   | 61E9 | not text in the character set ascii: at offset 1 of 2 bytes, E9 is invalid there or has no"
                        + " Unicode character",
                "utf8    | 61F09F92A9 | not text in the character set utf8mb3: at offset 1 of 5 bytes, F09F92A9 is invalid there or"
                        + " has no Unicode character",
                "utf8mb4 | 61C080 | not text in the character set utf8mb4: at offset 1 of 3 bytes, C080 is invalid there or has no"
                        + " Unicode character",
                "utf8mb4 | EFBFBDE282 | not text in the character set utf8mb4: at offset 3 of 5 bytes, E282 is invalid there or has"
                        + " no Unicode character",
                "ucs2    | 0041D83DDCA9 | not text in the character set ucs2: at offset 2 of 6 bytes, D83DDCA9 is invalid there or"
                        + " has no Unicode character",
                "utf16   | 004100 | not text in the character set utf16: at offset 2 of 3 bytes, 00 is invalid there or has no"
                        + " Unicode character",
                "utf32   | 00110000 | not text in the character set utf32: at offset 0 of 4 bytes, 00110000 is invalid there or has"
                        + " no Unicode character",
                "cp1251  | 980102030405060708090A0B0C0D0E0F10 | not text in the character set cp1251: at offset 0 of 17 bytes,"
                        + " 980102030405060708090A0B0C0D0E0F... is invalid there or has no Unicode character"
            })
    void says_where_and_why_there_is_no_text(String charset, String hex, String message) {
        assertThatThrownBy(() -> decode(charset, hex))
                .isInstanceOf(InvalidTextException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latin1", "ascii", "gbk", "sjis", "gb18030", "utf8mb4", "utf8mb3", "ucs2", "utf16", "utf32"})
    void no_bytes_are_no_text(String charset) throws InvalidTextException {
        assertThat(decode(charset, "")).isEmpty();
    }

    @Test
    void long_text() throws InvalidTextException {
        String text = "Grüße, Jürgen! ".repeat(200_000);

        assertThat(MySqlCharset.named("latin1").orElseThrow().decode(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(text);
        assertThat(MySqlCharset.named("utf8mb4").orElseThrow().decode(text.getBytes(UTF_8)))
                .isEqualTo(text);
    }

    private static String decode(String charset, String hex) throws InvalidTextException {
        return MySqlCharset.named(charset).orElseThrow().decode(HexFormat.of().parseHex(hex));
    }
}
