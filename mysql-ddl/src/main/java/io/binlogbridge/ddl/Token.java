package io.binlogbridge.ddl;

/**
 * A piece of a statement that means something, so no whitespace and no comment; what stands in an executable comment is a
 * token like any other.
 *
 * @param start offset of its first character in the statement
 * @param end offset after its last character
 * @param text the identifier or string without quotes, any other token as it stands
 */
record Token(Type type, int start, int end, String text) {

    enum Type {
        /** A keyword or an unquoted identifier. */
        WORD,
        /** A quoted identifier. */
        QUOTED,
        STRING,
        NUMBER,
        /** {@code x'..'}, {@code b'..'}, {@code n'..'} and dollar-quoted text. */
        LITERAL,
        /** An unquoted user variable or host name, with its {@code @}. */
        AT_NAME,
        SYMBOL
    }

    /** Whether it is this keyword; a keyword's place still has to be checked by who asks. */
    boolean is(String keyword) {
        return type == Type.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isAnyOf(String... keywords) {
        for (String keyword : keywords) {
            if (is(keyword)) {
                return true;
            }
        }
        return false;
    }

    boolean isSymbol(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    /** Whether it can be a name; a reserved word would not have been accepted by the server at such a place. */
    boolean isIdentifier() {
        return type == Type.WORD || type == Type.QUOTED;
    }

    /** Whether it is one of the reserved words that call a function without parentheses, which the grammar takes for columns. */
    boolean isNiladicFunction() {
        return isAnyOf(
                "CURRENT_DATE",
                "CURRENT_TIME",
                "CURRENT_TIMESTAMP",
                "CURRENT_USER",
                "LOCALTIME",
                "LOCALTIMESTAMP",
                "UTC_DATE",
                "UTC_TIME",
                "UTC_TIMESTAMP");
    }
}
