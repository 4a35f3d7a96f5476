package io.binlogbridge.sink.write;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import java.sql.SQLDataException;
import org.jspecify.annotations.Nullable;

/**
 * Values as SQL. Right for a session whose {@code character_set_client} is utf8mb4 and whose {@code sql_mode} is without
 * NO_BACKSLASH_ESCAPES and ANSI_QUOTES: ours.
 */
final class Literals {

    /** Backslash and quote end or change a literal; the others are what mysqldump escapes too, so that text can be read in a log. */
    private static final TextEscapes QUOTED = new TextEscapes("\\\\''\0000\nn\rr\032Z");

    private static final byte[] NULL = {'N', 'U', 'L', 'L'};
    private static final byte[] BINARY = {'_', 'b', 'i', 'n', 'a', 'r', 'y', '\''};

    private Literals() {}

    /** @throws SQLDataException when there is no literal that means exactly this value */
    static void write(SqlBytes sql, @Nullable Object value) throws SQLDataException {
        if (value == null) {
            sql.sql(NULL);
        } else if (value instanceof Long number) {
            sql.number(number);
        } else if (value instanceof String text) {
            text(sql, text);
        } else if (value instanceof BigDecimal number) {
            sql.sql(number.toPlainString());
        } else if (value instanceof Double number) {
            sql.sql(floating(number));
        } else if (value instanceof Bytes bytes) {
            // The introducer keeps the server from reading them as text; half the size of hexadecimal digits.
            sql.sql(BINARY);
            QUOTED.write(sql, bytes.content());
            sql.sql('\'');
        } else if (value instanceof JsonText json) {
            text(sql, json.text());
        } else {
            throw new IllegalStateException("no decoder makes a " + value.getClass());
        }
    }

    /** A string, between quotes. */
    static void text(SqlBytes sql, String text) throws SQLDataException {
        sql.sql('\'');
        QUOTED.write(sql, text);
        sql.sql('\'');
    }

    /** With an exponent, because without it MySQL takes it for a DECIMAL, which has no -0 and 65 digits at most. */
    static String floating(double number) throws SQLDataException {
        if (!Double.isFinite(number)) {
            throw new SQLDataException(number + " is no number to MySQL", "22003");
        }
        String text = Double.toString(number);
        return text.indexOf('E') < 0 ? text + "E0" : text;
    }

    /** A size that the literal of {@code value} has at least, and seldom exceeds by much. */
    static long leastSize(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        if (value instanceof JsonText json) {
            return json.text().length();
        }
        return value instanceof Bytes bytes ? bytes.content().length : 1;
    }
}
