package io.binlogbridge.sink.rule.collation;

/**
 * The characters that LOWER() and UPPER() make of characters.
 *
 * @param inPlace whether MySQL writes the result over the text's UTF-8, as it does in utf8mb3 and utf8mb4
 */
record CaseTables(CharacterTable lower, CharacterTable upper, boolean inPlace) {

    /** For bytes, which have no case. */
    static final CaseTables NONE = new CaseTables(character -> character, character -> character, false);

    String lower(String text) {
        return mapped(text, lower);
    }

    String upper(String text) {
        return mapped(text, upper);
    }

    /** The same text when that changes nothing. */
    private String mapped(String text, CharacterTable table) {
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            if (table.get(character) != character) {
                return inPlace ? mappedInPlace(text, table) : mappedApart(text, table);
            }
        }
        return text;
    }

    private static String mappedApart(String text, CharacterTable table) {
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints().map(table::get).forEach(mapped::appendCodePoint);
        return mapped.toString();
    }

    /**
     * A character may become a longer one: U+0240 of two bytes U+2C7F of three. The result then overwrites what comes next before it is read,
     * and MySQL ends there; or it does not fit in, and MySQL ends before it: UPPER() of the one character U+0240 is the empty text.
     */
    private static String mappedInPlace(String text, CharacterTable table) {
        int end = text.codePoints().map(CaseTables::utf8Length).sum();
        StringBuilder mapped = new StringBuilder(text.length());
        int read = 0;
        int written = 0;
        for (int at = 0; at < text.length() && written <= read; at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            read += utf8Length(character);
            written += utf8Length(table.get(character));
            if (written <= end) {
                mapped.appendCodePoint(table.get(character));
            }
        }
        return mapped.toString();
    }

    private static int utf8Length(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
