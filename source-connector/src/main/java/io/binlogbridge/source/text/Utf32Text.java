package io.binlogbridge.source.text;

import java.nio.ByteBuffer;

/** utf32: four bytes are a code point, the highest byte first. */
final class Utf32Text implements TextForm {

    private final String name;

    Utf32Text(String name) {
        this.name = name;
    }

    @Override
    public String decode(byte[] bytes) throws InvalidTextException {
        StringBuilder text = new StringBuilder(bytes.length / 4);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.remaining() >= 4) {
            int codePoint = rest.getInt();
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            if (surrogate || !Character.isValidCodePoint(codePoint)) {
                throw InvalidTextException.invalid(name, bytes, rest.position() - 4);
            }
            text.appendCodePoint(codePoint);
        }
        if (rest.hasRemaining()) {
            throw InvalidTextException.invalid(name, bytes, rest.position());
        }
        return text.toString();
    }
}
