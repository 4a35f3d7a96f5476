package io.binlogbridge.sink.rule.where;

/** LIKE byte by byte. */
final class BytesLike {

    private BytesLike() {}

    /** Goes back to the last {@code %} where what follows it does not match. */
    static boolean matches(byte[] text, byte[] pattern, int escape) {
        int at = 0;
        int from = 0;
        int afterPercent = -1;
        int tried = 0;
        while (at < text.length || from < pattern.length) {
            boolean escaped = from + 1 < pattern.length && pattern[from] == escape;
            if (from < pattern.length && pattern[from] == '%' && !escaped) {
                from++;
                afterPercent = from;
                tried = at;
                continue;
            }
            int wanted = escaped ? from + 1 : from;
            boolean matches = at < text.length
                    && from < pattern.length
                    && ((pattern[wanted] == '_' && !escaped) || pattern[wanted] == text[at]);
            if (matches) {
                at++;
                from = wanted + 1;
            } else if (afterPercent >= 0 && tried < text.length) {
                tried++;
                at = tried;
                from = afterPercent;
            } else {
                return false;
            }
        }
        return true;
    }
}
