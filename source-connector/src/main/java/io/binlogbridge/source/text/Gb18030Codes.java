package io.binlogbridge.source.text;

import java.util.BitSet;

/**
 * The codes of four bytes in GB 18030-2005. From 81308130 on they are the characters of the basic plane that have no shorter code, in
 * Unicode's order; from 90308130 on the other planes. A code's bytes are digits to the bases 126, 10, 126 and 10.
 */
final class Gb18030Codes implements FourByteCodes {

    private static final int OTHER_PLANES = (0x90 - 0x81) * 12600;

    /** Of the edition of 2000; that of 2005 exchanged their codes, so the one with four bytes stands out of order. */
    private static final char EXCHANGED_FOR_TWO_BYTES = '\u1E3F';

    private static final char EXCHANGED_FOR_FOUR_BYTES = '\uE7C7';

    private final String basicPlane;

    /**
     * @param shorter the characters with codes of one and two bytes
     */
    Gb18030Codes(BitSet shorter) {
        StringBuilder all = new StringBuilder();
        for (int c = 0x80; c <= 0xFFFF; c++) {
            boolean free = !shorter.get(c) && !Character.isSurrogate((char) c);
            if (c == EXCHANGED_FOR_TWO_BYTES) {
                all.append(EXCHANGED_FOR_FOUR_BYTES);
            } else if (free && c != EXCHANGED_FOR_FOUR_BYTES) {
                all.append((char) c);
            }
        }
        this.basicPlane = all.toString();
    }

    @Override
    public int find(byte[] bytes, int offset) {
        if (offset + LENGTH > bytes.length) {
            return CodeTable.NONE;
        }
        int first = digit(bytes[offset], 0x81, 126);
        int second = digit(bytes[offset + 1], 0x30, 10);
        int third = digit(bytes[offset + 2], 0x81, 126);
        int fourth = digit(bytes[offset + 3], 0x30, 10);
        if (first < 0 || second < 0 || third < 0 || fourth < 0) {
            return CodeTable.NONE;
        }
        int number = ((first * 10 + second) * 126 + third) * 10 + fourth;
        if (number < basicPlane.length()) {
            return basicPlane.charAt(number);
        }
        int codePoint = Character.MIN_SUPPLEMENTARY_CODE_POINT + number - OTHER_PLANES;
        return Character.isSupplementaryCodePoint(codePoint) ? codePoint : CodeTable.NONE;
    }

    /** -1 when the byte is none of these digits. */
    private static int digit(byte one, int zero, int base) {
        int digit = (one & 0xff) - zero;
        return digit < base ? Math.max(digit, -1) : -1;
    }
}
