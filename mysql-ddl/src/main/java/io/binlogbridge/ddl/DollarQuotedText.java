package io.binlogbridge.ddl;

import static io.binlogbridge.ddl.CharacterClass.isIdentifierPart;

/** {@code $$text$$} and {@code $tag$text$tag$}, the body of a routine in another language than SQL (8.0.34 and later). */
final class DollarQuotedText {

    private DollarQuotedText() {}

    /** The offset after the closing tag, or {@code start} where this is no quoted text but a name that begins with a dollar. */
    static int endOf(String sql, int start) {
        int tagEnd = start + 1;
        while (tagEnd < sql.length() && sql.charAt(tagEnd) != '$' && isIdentifierPart(sql.charAt(tagEnd))) {
            tagEnd++;
        }
        if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
            return start;
        }
        String tag = sql.substring(start, tagEnd + 1);
        int close = sql.indexOf(tag, tagEnd + 1);
        return close < 0 ? start : close + tag.length();
    }
}
