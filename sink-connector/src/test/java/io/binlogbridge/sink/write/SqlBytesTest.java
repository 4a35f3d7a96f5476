package io.binlogbridge.sink.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.event.value.Bytes;
import java.sql.SQLDataException;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlBytesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void textStaysWholeWhateverMakesTheArrayGrow(long seed) throws SQLDataException {
        Random random = new Random(seed);
        StringBuilder expected = new StringBuilder();
        SqlBytes sql = new SqlBytes(new byte[] {3, 0, 1});
        sql.sql("gone");
        sql.clear();
        while (expected.length() < 3_000_000) {
            append(random.nextInt(5), "x".repeat(random.nextInt(200)), sql, expected::append);
        }
        assertThat(sql.toString()).isEqualTo(expected.toString());
        assertThat(sql.size()).isEqualTo(expected.length());
        assertThat(sql.array()).startsWith(3, 0, 1);
        sql.clear();
        assertThat(sql.array()).startsWith(3, 0, 1);
        assertThat(sql.size()).isZero();
    }

    @ParameterizedTest(name = "filled up to {0} bytes before the end")
    @ValueSource(ints = {0, 1, 2, 19})
    void everyKindOfTextMayBeTheOneThatMakesItGrow(int free) throws SQLDataException {
        for (int kind = 0; kind < 5; kind++) {
            SqlBytes sql = new SqlBytes();
            StringBuilder expected = new StringBuilder("a".repeat(sql.array().length - free));
            sql.sql(expected.toString());
            append(kind, "xyz", sql, expected::append);
            assertThat(sql.toString()).isEqualTo(expected.toString());
        }
    }

    private static void append(int kind, String text, SqlBytes sql, Consumer<String> expected) throws SQLDataException {
        switch (kind) {
            case 0 -> sql.sql(',');
            case 1 -> sql.sql(text);
            case 2 -> sql.number(1_234_567_890_123_456_789L);
            case 3 -> Literals.write(sql, text);
            default -> Literals.write(sql, new Bytes(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        expected.accept(
                switch (kind) {
                    case 0 -> ",";
                    case 1 -> text;
                    case 2 -> "1234567890123456789";
                    case 3 -> "'" + text + "'";
                    default -> "_binary'" + text + "'";
                });
    }
}
