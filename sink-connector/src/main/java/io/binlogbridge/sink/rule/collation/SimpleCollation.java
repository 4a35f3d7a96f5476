package io.binlogbridge.sink.rule.collation;

/** A collation in which each character has one weight, and texts compare weight by weight. */
final class SimpleCollation extends CharsetCollation {

    private final boolean pads;
    private final CharacterTable weights;
    private final CharacterTable like;
    private final LikeForm likeForm;

    /**
     * @param weights of all characters of the character set; unsigned
     * @param like what LIKE compares in place of weights
     */
    SimpleCollation(String name, CharacterTable weights, CharacterTable like, LikeForm likeForm, CaseTables cases) {
        super(name, weights, cases);
        this.pads = pads();
        this.weights = weights;
        this.like = like;
        this.likeForm = likeForm;
    }

    @Override
    public int compare(String left, String right) {
        int inLeft = Texts.commonBeginning(left, right);
        int inRight = inLeft;
        while (inLeft < left.length() && inRight < right.length()) {
            int ofLeft = left.codePointAt(inLeft);
            int ofRight = right.codePointAt(inRight);
            int difference = Integer.compareUnsigned(weight(ofLeft), weight(ofRight));
            if (difference != 0) {
                return difference;
            }
            inLeft += Character.charCount(ofLeft);
            inRight += Character.charCount(ofRight);
        }
        return afterwards(left, inLeft) - afterwards(right, inRight);
    }

    /** What a text has where the other has ended: 0 for nothing that counts, else whether it is less or more than nothing or than spaces. */
    private int afterwards(String text, int from) {
        if (!pads) {
            return from < text.length() ? 1 : 0;
        }
        int difference = 0;
        for (int at = from; at < text.length() && difference == 0; at = text.offsetByCodePoints(at, 1)) {
            difference = Integer.compareUnsigned(weight(text.codePointAt(at)), weight(' '));
        }
        return difference;
    }

    private int weight(int character) {
        return of(character, weights);
    }

    private int of(int character, CharacterTable table) {
        int weight = table.get(character);
        if (weight == CharacterTable.NONE) {
            throw new IllegalArgumentException(String.format(
                    "U+%04X is in no text of the collation %s: its character set does not have it", character, name()));
        }
        return weight;
    }

    @Override
    public boolean like(String text, String pattern, int escape) {
        return likeForm.pattern(pattern, escape)
                .matches(text, (character, ofPattern) -> of(character, like) == of(ofPattern, like));
    }
}
