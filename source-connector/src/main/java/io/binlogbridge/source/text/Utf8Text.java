package io.binlogbridge.source.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * utf8mb4, and utf8mb3, which lacks the characters of four bytes. What is invalid for MySQL (overlong forms, surrogates, more than 10FFFF) is
 * so for Java too.
 */
final class Utf8Text implements TextForm {

    /** Java puts it in the place of bytes that are invalid; a text may also hold it by itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String name;
    private final boolean fourBytes;

    Utf8Text(String name, boolean fourBytes) {
        this.name = name;
        this.fourBytes = fourBytes;
    }

    @Override
    public String decode(byte[] bytes) throws InvalidTextException {
        String text = new String(bytes, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw InvalidTextException.invalid(name, bytes, validPrefix(bytes));
        }
        if (!fourBytes && text.length() < bytes.length) {
            refuseFourBytes(bytes);
        }
        return text;
    }

    /** To be called with valid UTF-8 only, in which no byte but the first of four is F0 or more. */
    private void refuseFourBytes(byte[] bytes) throws InvalidTextException {
        for (int at = 0; at < bytes.length; at++) {
            if ((bytes[at] & 0xf0) == 0xf0) {
                throw InvalidTextException.invalid(name, bytes, at);
            }
        }
    }

    private static int validPrefix(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(rest, CharBuffer.allocate(bytes.length), true);
        return rest.position();
    }
}
