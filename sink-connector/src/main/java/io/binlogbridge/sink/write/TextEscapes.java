package io.binlogbridge.sink.write;

import java.sql.SQLDataException;

/**
 * Writes text and bytes with a backslash before some of them. The tables hold what follows the backslash, or 0 for what stands for
 * itself; only ASCII is ever escaped, so that no byte of a longer UTF-8 sequence is touched.
 */
final class TextEscapes {

    private static final int CHUNK = 8 << 10;
    private static final int MOST_BYTES_A_CHAR = 3;

    private final byte[] after = new byte[128];

    /** @param pairs a character and what stands for it after the backslash, in turn */
    TextEscapes(String pairs) {
        for (int i = 0; i < pairs.length(); i += 2) {
            after[pairs.charAt(i)] = (byte) pairs.charAt(i + 1);
        }
    }

    /**
     * @throws SQLDataException when the text holds half of a surrogate pair, which no UTF-8 has: the driver would make it a question mark
     */
    void write(SqlBytes target, String text) throws SQLDataException {
        int length = text.length();
        if (length > CHUNK) {
            target.reserve(length + (length >> 3));
        }
        for (int from = 0; from < length; ) {
            from = write(target, text, from, Math.min(length, from + CHUNK));
        }
    }

    private int write(SqlBytes target, String text, int from, int to) throws SQLDataException {
        int at = target.reserve((to - from + 1) * MOST_BYTES_A_CHAR);
        byte[] bytes = target.array();
        int i = from;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                byte escaped = after[c];
                if (escaped != 0) {
                    bytes[at++] = '\\';
                    bytes[at++] = escaped;
                } else {
                    bytes[at++] = (byte) c;
                }
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | (c >> 6));
                bytes[at++] = continuation(c);
            } else if (!Character.isSurrogate(c)) {
                bytes[at++] = (byte) (0xE0 | (c >> 12));
                bytes[at++] = continuation(c >> 6);
                bytes[at++] = continuation(c);
            } else {
                int codePoint = codePoint(text, i++);
                bytes[at++] = (byte) (0xF0 | (codePoint >> 18));
                bytes[at++] = continuation(codePoint >> 12);
                bytes[at++] = continuation(codePoint >> 6);
                bytes[at++] = continuation(codePoint);
            }
        }
        target.written(at);
        return i;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private static int codePoint(String text, int index) throws SQLDataException {
        int codePoint = text.codePointAt(index);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new SQLDataException(
                    String.format(
                            "the text holds half of a surrogate pair (U+%04X, character %d), which is no text and which"
                                    + " no column can hold",
                            codePoint, index),
                    "22021");
        }
        return codePoint;
    }

    /** Any bytes; those beyond ASCII as they are. */
    void write(SqlBytes target, byte[] content) {
        int length = content.length;
        if (length > CHUNK) {
            target.reserve(length + (length >> 3));
        }
        for (int from = 0; from < length; from += CHUNK) {
            int to = Math.min(length, from + CHUNK);
            int at = target.reserve((to - from) * 2);
            byte[] bytes = target.array();
            for (int i = from; i < to; i++) {
                byte b = content[i];
                byte escaped = b < 0 ? 0 : after[b];
                if (escaped != 0) {
                    bytes[at++] = '\\';
                    bytes[at++] = escaped;
                } else {
                    bytes[at++] = b;
                }
            }
            target.written(at);
        }
    }
}
