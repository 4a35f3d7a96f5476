package io.binlogbridge.ddl;

/** What a quoted string stands for, as the server's lexer reads it without NO_BACKSLASH_ESCAPES (get_text in sql_lex.cc). */
final class StringEscapes {

    private StringEscapes() {}

    /**
     * @param quoted with its quotes
     */
    static String value(String quoted) {
        char quote = quoted.charAt(0);
        StringBuilder value = new StringBuilder();
        int last = quoted.length() - 1;
        for (int at = 1; at < last; at++) {
            char c = quoted.charAt(at);
            if (c == '\\') {
                at++;
                unescape(quoted.charAt(at), value);
            } else {
                value.append(c);
                at += c == quote ? 1 : 0;
            }
        }
        return value.toString();
    }

    /** Before % and _ the backslash stays, for LIKE. */
    private static void unescape(char c, StringBuilder value) {
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case '0' -> value.append('\0');
            case 'Z' -> value.append('\032');
            case '%', '_' -> value.append('\\').append(c);
            default -> value.append(c);
        }
    }
}
