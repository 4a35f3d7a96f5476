package io.binlogbridge.source.value;

import io.binlogbridge.source.text.InvalidTextException;
import io.binlogbridge.source.text.MySqlCharset;
import io.debezium.relational.Column;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Text of one column. Bytes of which no text comes back the same (invalid ones, and 5C of sjis, which a server reads as a backslash and
 * writes a backslash as 815F) travel as what they are: {@link #MARK} and their digits in hex.
 */
final class ColumnText {

    /** A noncharacter of Unicode: no text begins with it that was meant to be read. One that does travels in hex too. */
    static final char MARK = '\uFDD0';

    private static final HexFormat HEX = HexFormat.of();

    private final MySqlCharset charset;

    private ColumnText(MySqlCharset charset) {
        this.charset = charset;
    }

    /**
     * How to read a column's text.
     *
     * @throws UncarriedValueException when its character set is none that is known here
     */
    static ColumnText of(Column column) {
        // Without a name the model could not tell; what is no UTF-8 then goes by its bytes.
        String given =
                Objects.requireNonNullElse(column.charsetName(), "utf8mb4").toLowerCase(Locale.ROOT);
        String name = given.equals("binary") ? "utf8mb4" : given;
        Optional<MySqlCharset> charset = MySqlCharset.named(name);
        if (charset.isEmpty()) {
            throw new UncarriedValueException("The character set " + name + " of the column " + column.name()
                    + " is not known here; convert the column to one that MySQL 8.0 or later has");
        }
        return new ColumnText(charset.get());
    }

    String read(byte[] bytes) {
        try {
            String text = charset.decode(bytes);
            return text.isEmpty() || text.charAt(0) != MARK ? text : marked(bytes);
        } catch (InvalidTextException e) {
            return marked(bytes);
        }
    }

    /** The same for bytes of a statement, which the server fills up with zeros in front to whole characters. */
    String readPadded(byte[] bytes) {
        int shortest = charset.shortestCode();
        byte[] whole = new byte[(bytes.length + shortest - 1) / shortest * shortest];
        System.arraycopy(bytes, 0, whole, whole.length - bytes.length, bytes.length);
        return read(whole);
    }

    private static String marked(byte[] bytes) {
        return MARK + HEX.formatHex(bytes);
    }
}
