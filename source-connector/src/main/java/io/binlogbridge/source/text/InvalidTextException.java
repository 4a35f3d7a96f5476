package io.binlogbridge.source.text;

import java.util.HexFormat;

/** Bytes for which there is no text that MySQL would convert back to the same bytes. The message names the character set, the offset and the bytes. */
public final class InvalidTextException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Without a stack trace: a column may hold such bytes in every row, and where they were found in our code says nothing. */
    private InvalidTextException(String message) {
        super(message, null, true, false);
    }

    /** At the offset no character begins: the bytes are invalid, or none of MySQL's conversions knows them. */
    static InvalidTextException invalid(String charset, byte[] bytes, int offset) {
        return new InvalidTextException("not text in the character set " + charset + ": at offset " + offset + " of "
                + bytes.length + " bytes, " + shown(bytes, offset, bytes.length - offset)
                + " is invalid there or has no Unicode character");
    }

    /**
     * At the offset stands a character that MySQL writes with other bytes.
     *
     * @param length how many bytes it has here
     * @param readBack those that MySQL writes for it, in hex
     */
    static InvalidTextException ambiguous(String charset, byte[] bytes, int offset, int length, String readBack) {
        return new InvalidTextException("ambiguous text in the character set " + charset + ": at offset " + offset
                + " of " + bytes.length + " bytes, " + shown(bytes, offset, length)
                + " is a character that the server reads back as " + readBack);
    }

    private static String shown(byte[] bytes, int offset, int length) {
        String hex = HEX.formatHex(bytes, offset, offset + Math.min(length, SHOWN_BYTES));
        return length > SHOWN_BYTES ? hex + "..." : hex;
    }
}
