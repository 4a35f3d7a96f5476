package io.binlogbridge.ddl;

/**
 * Text between two equal quotes, where a doubled quote stands for one.
 *
 * @param value what it stands for; after a backslash the next character as it is, which is enough to tell strings apart
 * @param end offset after the closing quote
 */
record QuotedText(String value, int end) {

    static QuotedText read(String sql, int start, boolean backslashEscapes) {
        char quote = sql.charAt(start);
        StringBuilder value = new StringBuilder();
        int at = start + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && backslashEscapes && at + 1 < sql.length()) {
                value.append(sql.charAt(at + 1));
                at += 2;
            } else if (c != quote) {
                value.append(c);
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                value.append(quote);
                at += 2;
            } else {
                return new QuotedText(value.toString(), at + 1);
            }
        }
        throw DdlSyntaxException.at(sql, start, "a quote is not closed");
    }
}
