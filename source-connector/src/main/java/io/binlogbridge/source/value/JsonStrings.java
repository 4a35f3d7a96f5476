package io.binlogbridge.source.value;

import java.nio.charset.StandardCharsets;

/** Strings in JSON text, escaped as the server escapes them. */
final class JsonStrings {

    private JsonStrings() {}

    /**
     * @param utf8 the string's content; the server lets nothing else in
     */
    static void append(StringBuilder text, byte[] utf8) {
        append(text, new String(utf8, StandardCharsets.UTF_8));
    }

    static void append(StringBuilder text, String content) {
        text.append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
