package io.binlogbridge.source.text;

/**
 * ucs2, utf16 and utf16le: two bytes are a char of Java's. No byte order mark means anything to MySQL. A column of ucs2 holds surrogates, lone
 * or in pairs, but MySQL converts neither to or from utf8mb4; utf16 has them in pairs only.
 */
final class Utf16Text implements TextForm {

    private final String name;
    private final boolean bigEndian;
    private final boolean pairs;

    Utf16Text(String name, boolean bigEndian, boolean pairs) {
        this.name = name;
        this.bigEndian = bigEndian;
        this.pairs = pairs;
    }

    @Override
    public String decode(byte[] bytes) throws InvalidTextException {
        char[] text = new char[bytes.length / 2];
        boolean surrogates = false;
        int high = bigEndian ? 0 : 1;
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) ((bytes[2 * i + high] << 8) | (bytes[2 * i + 1 - high] & 0xff));
            surrogates |= Character.isSurrogate(text[i]);
        }
        if (surrogates) {
            refuseWrongSurrogates(bytes, text);
        }
        if (bytes.length % 2 != 0) {
            throw InvalidTextException.invalid(name, bytes, bytes.length - 1);
        }
        return new String(text);
    }

    private void refuseWrongSurrogates(byte[] bytes, char[] text) throws InvalidTextException {
        for (int i = 0; i < text.length; i++) {
            if (pairs && i + 1 < text.length && Character.isSurrogatePair(text[i], text[i + 1])) {
                i++;
            } else if (Character.isSurrogate(text[i])) {
                throw InvalidTextException.invalid(name, bytes, 2 * i);
            }
        }
    }
}
