package io.binlogbridge.sink.rule.collation;

import java.util.Arrays;

/** A pattern of LIKE, taken apart. */
final class LikePattern {

    private static final int ANY_ONE = -1;
    private static final int ANY_MANY = -2;

    /** Characters, {@link #ANY_ONE} and {@link #ANY_MANY}. */
    private final int[] parts;

    private LikePattern(int[] parts) {
        this.parts = parts;
    }

    /** Whether a character of a text is that of a pattern. */
    interface SameCharacter {
        boolean same(int character, int ofPattern);
    }

    /**
     * A wildcard that is also the escape character is no wildcard.
     *
     * @param escape {@link CharacterTable#NONE} for one that is in no pattern
     * @param inItsPlace the character that is the wildcard then: by a mistake of MySQL's that of the byte FF, in the _bin collations of
     *     character sets of one byte; elsewhere none ({@link CharacterTable#NONE})
     */
    static LikePattern of(String pattern, int escape, int inItsPlace) {
        int[] characters = pattern.codePoints().toArray();
        int[] parts = new int[characters.length];
        int length = 0;
        for (int at = 0; at < characters.length; at++) {
            boolean afterMany = length > 0 && parts[length - 1] == ANY_MANY;
            int wild = wildcard(characters[at], escape, inItsPlace);
            if (wild == 0) {
                boolean escapes = characters[at] == escape && at + 1 < characters.length;
                parts[length++] = characters[escapes ? ++at : at];
            } else if (afterMany && wild == ANY_ONE) {
                // "%_" and "_%" are one.
                parts[length - 1] = ANY_ONE;
                parts[length++] = ANY_MANY;
            } else if (!afterMany) {
                parts[length++] = wild;
            }
        }
        return new LikePattern(Arrays.copyOf(parts, length));
    }

    private static int wildcard(int character, int escape, int inItsPlace) {
        if (character == (escape == '%' ? inItsPlace : '%')) {
            return ANY_MANY;
        }
        return character == (escape == '_' ? inItsPlace : '_') ? ANY_ONE : 0;
    }

    /** Goes back to the last {@code %} only: what stands before it has matched as early as it can. */
    boolean matches(String text, SameCharacter characters) {
        int at = 0;
        int part = 0;
        int partAfterMany = -1;
        int firstAfterMany = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (part < parts.length && parts[part] == ANY_MANY) {
                partAfterMany = ++part;
                firstAfterMany = at;
            } else if (part < parts.length && matches(character, parts[part], characters)) {
                part++;
                at += Character.charCount(character);
            } else if (partAfterMany < 0) {
                return false;
            } else {
                firstAfterMany += Character.charCount(text.codePointAt(firstAfterMany));
                at = firstAfterMany;
                part = partAfterMany;
            }
        }
        return part == parts.length || (part == parts.length - 1 && parts[part] == ANY_MANY);
    }

    private static boolean matches(int character, int part, SameCharacter characters) {
        return part == ANY_ONE || character == part || characters.same(character, part);
    }
}
