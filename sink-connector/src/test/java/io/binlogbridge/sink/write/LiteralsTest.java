package io.binlogbridge.sink.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLDataException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

    private static byte[] written(Object value) throws SQLDataException {
        SqlBytes sql = new SqlBytes();
        Literals.write(sql, value);
        return Arrays.copyOf(sql.array(), sql.end());
    }

    private static String text(Object value) throws SQLDataException {
        return new String(written(value), StandardCharsets.UTF_8);
    }

    @Test
    void valuesBecomeLiterals() throws SQLDataException {
        assertThat(text(null)).isEqualTo("NULL");
        assertThat(text(0L)).isEqualTo("0");
        assertThat(text(1_234_567_890_123L)).isEqualTo("1234567890123");
        assertThat(text(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(text(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
        assertThat(text(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(text(0.1)).isEqualTo("0.1E0");
        assertThat(text(-0.0)).isEqualTo("-0.0E0");
        assertThat(text(Double.MIN_VALUE)).isEqualTo("4.9E-324");
        assertThat(text("")).isEqualTo("''");
        assertThat(text(new JsonText("{\"a\":1}"))).isEqualTo("'{\"a\":1}'");
        assertThat(text(new Bytes(new byte[0]))).isEqualTo("_binary''");
    }

    @Test
    void whatEndsOrChangesALiteralIsEscaped() throws SQLDataException {
        assertThat(text("a'b\\c\0d\ne\rf\032g\"%_?`{fn now()}/*!*/--"))
                .isEqualTo("'a\\'b\\\\c\\0d\\ne\\rf\\Zg\"%_?`{fn now()}/*!*/--'");
        assertThat(written(new Bytes(new byte[] {0, 39, 92, -1, 65}))).isEqualTo(new byte[] {
            '_', 'b', 'i', 'n', 'a', 'r', 'y', '\'', '\\', '0', '\\', '\'', '\\', '\\', -1, 'A', '\''
        });
    }

    @Test
    void textIsTheSameUtf8ThatJavaWrites() throws SQLDataException {
        for (int from = 128; from <= Character.MAX_CODE_POINT; from += 1_024) {
            StringBuilder text = new StringBuilder();
            for (int codePoint = from; codePoint < from + 1_024 && Character.isValidCodePoint(codePoint); codePoint++) {
                if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                    text.appendCodePoint(codePoint);
                }
            }
            assertThat(written(text.toString())).isEqualTo(("'" + text + "'").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void longTextIsWrittenWholeWhereverItsPairsFall() throws SQLDataException {
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            String text = "a".repeat(random.nextInt(3)) + "😀é中".repeat(4_000 + random.nextInt(4_000));
            assertThat(written(text)).isEqualTo(("'" + text + "'").getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void halfASurrogatePairIsRefused(String text) {
        assertThatThrownBy(() -> written(text)).isInstanceOf(SQLDataException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatThrownBy(() -> written(value)).hasMessageContaining("no number");
    }
}
