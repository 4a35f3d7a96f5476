package io.binlogbridge.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.source.ServerConversion.Converted;
import io.binlogbridge.source.text.CharsetNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The tables of the character sets are a real server's. */
class CharsetTablesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "io", "binlogbridge", "source", "text");

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    private static ServerConversion conversion;

    @BeforeAll
    static void sequences() throws SQLException {
        conversion = new ServerConversion(MYSQL.connect());
        conversion.keep("one", CodeSequences.oneByte());
        conversion.keep("two", CodeSequences.oneAndTwoBytes());
        conversion.keep("three", CodeSequences.afterLead8f().toList());
    }

    @AfterAll
    static void end() throws SQLException {
        conversion.close();
    }

    @ParameterizedTest
    @FieldSource("io.binlogbridge.source.text.CharsetNames#ONE_BYTE")
    void of_one_byte(String charset) throws SQLException, IOException {
        isAsTheServerSays(charset, conversion.of(charset, "one"));
    }

    @ParameterizedTest
    @FieldSource("io.binlogbridge.source.text.CharsetNames#TWO_BYTES")
    void of_two_bytes(String charset) throws SQLException, IOException {
        isAsTheServerSays(charset, conversion.of(charset, "two"));
    }

    @ParameterizedTest
    @FieldSource("io.binlogbridge.source.text.CharsetNames#THREE_BYTES")
    void of_three_bytes(String charset) throws SQLException, IOException {
        List<Converted> all = new ArrayList<>(conversion.of(charset, "two"));
        all.addAll(conversion.of(charset, "three"));
        isAsTheServerSays(charset, all);
    }

    private static void isAsTheServerSays(String charset, List<Converted> codes) throws IOException {
        String file = CharsetNames.tableFile(charset);
        String table = table(codes);
        if (Boolean.getBoolean("charsets.write")) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(file), file.endsWith(".gz") ? zipped(table) : table.getBytes(UTF_8));
        }
        assertThat(content(FOLDER.resolve(file)))
                .as("To write it anew:"
                        + " mvn -pl source-connector test -Dtest=CharsetTablesTest -Dcharsets.write=true")
                .isEqualTo(table);
    }

    /** In the form that TableResource reads: first the codes in runs, then those that come back as others. */
    private static String table(List<Converted> codes) {
        StringBuilder runs = new StringBuilder();
        StringBuilder refused = new StringBuilder();
        int expected = -1;
        for (Converted code : codes) {
            if (code.characters() != 1 || isAscii(code)) {
                continue;
            }
            if (code.comesBack() || isFreeAscii(code)) {
                runs.append(follows(code, expected) ? "" : "\n" + code.bytes() + " ");
                runs.append(code.comesBack() ? literal(text(code)) : "\\uFFFF");
                expected = number(code) + 1;
            } else if (hasCharacter(code)) {
                refused.append(code.bytes() + "!" + code.back() + "\n");
            }
        }
        return runs.append("\n").substring(1) + refused;
    }

    private static boolean isFreeAscii(Converted code) {
        return code.bytes().length() == 2 && number(code) < 0x80 && !hasCharacter(code);
    }

    private static boolean follows(Converted code, int expected) {
        return number(code) == expected && !code.bytes().endsWith("00");
    }

    private static boolean isAscii(Converted code) {
        return code.comesBack() && code.bytes().equals(code.utf8());
    }

    /** Where there is none the server writes a question mark; where bytes are missing, nothing. */
    private static boolean hasCharacter(Converted code) {
        return code.back() != null && !code.back().isEmpty() && !code.back().equals("3F");
    }

    private static int number(Converted code) {
        return HexFormat.fromHexDigits(code.bytes());
    }

    private static String text(Converted code) {
        return new String(HexFormat.of().parseHex(code.utf8()), UTF_8);
    }

    private static String literal(String character) {
        char it = character.charAt(0);
        boolean visible = Character.isLetterOrDigit(it) || Character.getType(it) >= Character.DASH_PUNCTUATION;
        return visible && it != '\\' && it != '\uFFFD' ? character : String.format("\\u%04X", (int) it);
    }

    private static byte[] zipped(String table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(table.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String content(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(packed) : packed) {
            return new String(plain.readAllBytes(), UTF_8);
        }
    }
}
