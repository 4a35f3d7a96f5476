package io.binlogbridge.sink.write;

import org.jspecify.annotations.Nullable;

/** A string of a JSON document. */
final class JsonString {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int HEXADECIMAL = 16;
    private static final int CODE_DIGITS = 4;

    private JsonString() {}

    /** What the string from one quote at {@code from} to behind the other means; null when it is none. */
    static @Nullable String content(String json, int from, int end) {
        if (end - from < 2 || json.charAt(end - 1) != '"') {
            return null;
        }
        String raw = json.substring(from + 1, end - 1);
        int backslash = raw.indexOf('\\');
        if (backslash < 0) {
            return raw;
        }
        StringBuilder content = new StringBuilder(raw.length());
        int at = 0;
        while (backslash >= 0) {
            content.append(raw, at, backslash);
            char kind = backslash + 1 < raw.length() ? raw.charAt(backslash + 1) : 0;
            int code = kind == 'u' ? code(raw, backslash + 2) : character(kind);
            if (code < 0) {
                return null;
            }
            content.append((char) code);
            at = backslash + (kind == 'u' ? 2 + CODE_DIGITS : 2);
            backslash = raw.indexOf('\\', at);
        }
        return content.append(raw, at, raw.length()).toString();
    }

    private static int character(char kind) {
        int index = ESCAPES.indexOf(kind);
        return index < 0 ? -1 : ESCAPED.charAt(index);
    }

    private static int code(String raw, int from) {
        if (from + CODE_DIGITS > raw.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + CODE_DIGITS; i++) {
            int digit = Character.digit(raw.charAt(i), HEXADECIMAL);
            if (digit < 0) {
                return -1;
            }
            code = code * HEXADECIMAL + digit;
        }
        return code;
    }
}
