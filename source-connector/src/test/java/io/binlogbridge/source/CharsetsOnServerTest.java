package io.binlogbridge.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.source.ServerConversion.Converted;
import io.binlogbridge.source.text.InvalidTextException;
import io.binlogbridge.source.text.MySqlCharset;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text is what the server makes of its bytes, if it makes the same bytes of the text again. */
class CharsetsOnServerTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final long SEED = 20260101;
    private static final int CODES_IN_A_TEXT = 5000;

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    private static ServerConversion conversion;

    @BeforeAll
    static void sequences() throws SQLException {
        conversion = new ServerConversion(MYSQL.connect());
        conversion.keep("one", CodeSequences.oneByte());
        conversion.keep("two", CodeSequences.oneAndTwoBytes());
    }

    @AfterAll
    static void end() throws SQLException {
        conversion.close();
    }

    static Stream<String> charsets() throws SQLException {
        return conversion.charsets().stream().filter(charset -> !charset.equals("binary"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void every_code_is_read_as_the_server_reads_it_or_is_refused(String charset) throws Exception {
        MySqlCharset known = MySqlCharset.named(charset).orElseThrow();
        List<Converted> codes = codes(charset);
        List<String> valid = codes.stream()
                .filter(Converted::comesBack)
                .map(Converted::bytes)
                .toList();
        conversion.keep("random", CodeSequences.random(new Random(SEED), valid));
        List<Converted> all = new ArrayList<>(codes);
        all.addAll(conversion.of(charset, "random"));

        assertThat(valid).hasSizeGreaterThan(100);
        assertThat(all.stream().filter(code -> !read(known, code).equals(expected(code))))
                .as("bytes that are read otherwise, seed %d", SEED)
                .isEmpty();
        for (int from = 0; from < valid.size(); from += CODES_IN_A_TEXT) {
            comeBack(known, valid.subList(from, Math.min(from + CODES_IN_A_TEXT, valid.size())));
        }
    }

    /** In a column, as rows are written; many codes at once. */
    private static void comeBack(MySqlCharset charset, List<String> codes) throws Exception {
        String bytes = String.join("", codes);
        String text = charset.decode(HEX.parseHex(bytes));

        assertThat(conversion.storedBytes(charset.name(), bytes)).isEqualTo(bytes);
        assertThat(conversion.storedText(charset.name(), text)).isEqualTo(bytes);
    }

    private static List<Converted> codes(String charset) throws SQLException {
        boolean single = conversion.longestCode(charset) == 1;
        List<Converted> all = new ArrayList<>(conversion.of(charset, single ? "one" : "two"));
        conversion.keep("more", longerCodes(charset).toList());
        all.addAll(conversion.of(charset, "more"));
        return all;
    }

    private static Stream<String> longerCodes(String charset) {
        return switch (charset) {
            case "ujis", "eucjpms" -> CodeSequences.afterLead8f();
            case "gb18030" -> CodeSequences.gb18030();
            case "utf8mb3", "utf8mb4" -> CodeSequences.utf8();
            case "ucs2", "utf16" -> CodeSequences.utf16();
            case "utf16le" -> CodeSequences.utf16().map(CodeSequences::swapped);
            case "utf32" -> CodeSequences.utf32();
            default -> Stream.of("");
        };
    }

    private static String expected(Converted code) {
        return code.comesBack() ? code.utf8() : "refused";
    }

    private static String read(MySqlCharset charset, Converted code) {
        try {
            return HEX.formatHex(charset.decode(HEX.parseHex(code.bytes())).getBytes(UTF_8));
        } catch (InvalidTextException e) {
            return "refused";
        }
    }
}
