package io.binlogbridge.sink.rule.collation;

/** How MySQL goes through a pattern of LIKE under a collation. */
interface LikeForm {

    /** By Unicode's characters, or by those of one byte where case or accents do not count: nothing special. */
    LikeForm BY_CHARACTERS = (pattern, escape) -> LikePattern.of(pattern, escape, CharacterTable.NONE);

    /**
     * @throws IllegalArgumentException when MySQL would take the escape character's number for a byte of some other character
     */
    LikePattern parsed(String pattern, int escape);

    /**
     * @param escape as for {@link Collation#like}
     * @throws IllegalArgumentException as there
     */
    default LikePattern pattern(String pattern, int escape) {
        return parsed(pattern, escape == Collation.NO_ESCAPE ? 0 : escape);
    }

    /**
     * By bytes, of which a character may have several: an escape character is only found if it is a byte of ASCII.
     *
     * @param codes the bytes of each character, the first one the highest of four
     */
    static LikeForm byBytes(CharacterTable codes) {
        return (pattern, escape) -> {
            boolean found = escape < 0x80 && codes.get(escape) == escape << 24;
            return LikePattern.of(pattern, found ? escape : noByte(escape, 0xFF), CharacterTable.NONE);
        };
    }

    /**
     * By bytes, each of which is a character.
     *
     * @param inPlaceOfWildcard see {@link LikePattern#of}
     */
    static LikeForm bySingleBytes(int inPlaceOfWildcard) {
        return (pattern, escape) -> LikePattern.of(
                pattern, escape < 0x80 ? escape : noByte(escape, Character.MAX_CODE_POINT), inPlaceOfWildcard);
    }

    private static int noByte(int escape, int last) {
        if (escape >= 0x80 && escape <= last) {
            throw new IllegalArgumentException(String.format(
                    "ESCAPE '%s' of a LIKE means other things at other places under this collation;"
                            + " an escape character of ASCII does not",
                    Character.toString(escape)));
        }
        return CharacterTable.NONE;
    }
}
