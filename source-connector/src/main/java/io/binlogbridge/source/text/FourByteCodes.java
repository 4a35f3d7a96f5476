package io.binlogbridge.source.text;

/** Codes of four bytes, which are computed. */
interface FourByteCodes {

    /** Of a character set that has none. */
    FourByteCodes NO_CODES = (bytes, offset) -> CodeTable.NONE;

    /** Bytes of a code. */
    int LENGTH = 4;

    /** The code point of the code that begins at an offset, or {@link CodeTable#NONE}. */
    int find(byte[] bytes, int offset);
}
