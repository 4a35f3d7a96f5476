package io.binlogbridge.sink.write;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.SQLDataException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as LOAD DATA reads them by default: fields end with a tab, rows with a newline, backslash escapes. A value that has no such form
 * ends the stream, because a stream that throws leaves the connection in the middle of a packet; {@link #refusal} tells of it.
 */
final class TabSeparatedRows extends InputStream {

    private static final int CHUNK = 64 << 10;

    private static final TextEscapes FIELD = new TextEscapes("\\\\\tt\nn\0000");
    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Iterator<@Nullable Object[]> rows;
    private final List<LoadedColumn> columns;
    private final SqlBytes chunk = new SqlBytes();
    private int sent;
    private @Nullable SQLDataException refusal;

    TabSeparatedRows(List<@Nullable Object[]> rows, List<LoadedColumn> columns) {
        this.rows = rows.iterator();
        this.columns = columns;
    }

    /** Why the stream ended before its rows did; null when it did not. */
    @Nullable
    SQLDataException refusal() {
        return refusal;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (sent == chunk.end()) {
            fill();
        }
        int count = Math.min(length, chunk.end() - sent);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(chunk.array(), sent, target, offset, count);
        sent += count;
        return count;
    }

    private void fill() {
        chunk.clear();
        sent = 0;
        try {
            while (refusal == null && chunk.size() < CHUNK && rows.hasNext()) {
                write(rows.next());
            }
        } catch (SQLDataException e) {
            refusal = e;
        }
    }

    private void write(@Nullable Object[] row) throws SQLDataException {
        char before = 0;
        for (LoadedColumn column : columns) {
            if (before != 0) {
                chunk.sql(before);
            }
            write(column, row[column.index()]);
            before = '\t';
        }
        chunk.sql('\n');
    }

    private void write(LoadedColumn column, @Nullable Object value) throws SQLDataException {
        if (value == null) {
            chunk.sql(NULL);
        } else if (value instanceof Bytes bytes && column.form() == LoadedColumn.Form.HEXADECIMAL) {
            hexadecimal(bytes.content());
        } else if (column.form() == LoadedColumn.Form.HEXADECIMAL || value instanceof Bytes) {
            throw new SQLDataException("Column " + column.name() + " takes bytes or text, and got the other", "22018");
        } else if (value instanceof Long number) {
            chunk.number(number);
        } else if (value instanceof String text) {
            FIELD.write(chunk, text);
        } else if (value instanceof BigDecimal number) {
            chunk.sql(number.toPlainString());
        } else if (value instanceof Double number) {
            chunk.sql(Literals.floating(number));
        } else if (value instanceof JsonText json) {
            document(column, json.text());
        } else {
            throw new IllegalStateException("no decoder makes a " + value.getClass());
        }
    }

    private void document(LoadedColumn column, String json) throws SQLDataException {
        if (column.form() == LoadedColumn.Form.DOCUMENT && JsonNumbers.haveDecimal(json)) {
            throw new SQLDataException(
                    "Column " + column.name() + " has a document with a DECIMAL, which the server would make a DOUBLE",
                    "22000");
        }
        FIELD.write(chunk, json);
    }

    private void hexadecimal(byte[] content) {
        int at = chunk.reserve(content.length * 2);
        byte[] bytes = chunk.array();
        for (byte b : content) {
            bytes[at++] = DIGITS[b >> 4 & 0xF];
            bytes[at++] = DIGITS[b & 0xF];
        }
        chunk.written(at);
    }
}
