package io.binlogbridge.sink.rule.collation;

/**
 * A collation of the Unicode Collation Algorithm as MySQL has it: texts compare by the weights of all their characters on the first level,
 * then on the second, then on the third. MySQL's tables of the root locale have expansions and characters without weight, but no contractions,
 * and texts are not normalized.
 */
final class UcaCollation extends CharsetCollation {

    private static final LikeForm LIKE = LikeForm.BY_CHARACTERS;

    private final UcaWeights weights;
    private final int levels;
    private final boolean pads;

    /**
     * @param levels how many of the version's levels this collation compares
     * @param characters has a number for each character of the character set
     */
    UcaCollation(String name, UcaVersion version, int levels, CharacterTable characters, CaseTables cases) {
        super(name, characters, cases);
        this.weights = UcaWeights.of(version);
        this.levels = levels;
        this.pads = pads();
    }

    @Override
    public int compare(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        int from = Texts.commonBeginning(left, right);
        int difference = 0;
        for (int level = 0; level < levels && difference == 0; level++) {
            difference = compare(weights.level(level), left, right, from);
        }
        return difference;
    }

    /** ASCII first, whose characters have one weight each, but for some that are left to the slower way. */
    private int compare(UcaLevel level, String left, String right, int from) {
        int end = Math.min(left.length(), right.length());
        for (int at = from; at < end; at++) {
            int ofLeft = level.ofAscii(left.charAt(at));
            int ofRight = level.ofAscii(right.charAt(at));
            if (ofLeft == 0 || ofRight == 0) {
                return compare(new WeightCursor(level, left, at), new WeightCursor(level, right, at));
            }
            if (ofLeft != ofRight) {
                return ofLeft - ofRight;
            }
        }
        return left.length() == right.length()
                ? 0
                : compare(new WeightCursor(level, left, end), new WeightCursor(level, right, end));
    }

    private int compare(WeightCursor left, WeightCursor right) {
        int ofLeft = left.next();
        int ofRight = right.next();
        while (ofLeft == ofRight && ofLeft != WeightCursor.END) {
            ofLeft = left.next();
            ofRight = right.next();
        }
        if (ofLeft == ofRight || !pads) {
            return ofLeft - ofRight;
        }
        if (ofLeft == WeightCursor.END) {
            return -againstSpaces(ofRight, right);
        }
        return ofRight == WeightCursor.END ? againstSpaces(ofLeft, left) : ofLeft - ofRight;
    }

    private int againstSpaces(int first, WeightCursor rest) {
        int space = weights.level(0).ofAscii(' ');
        int weight = first;
        while (weight == space) {
            weight = rest.next();
        }
        return weight == WeightCursor.END ? 0 : weight - space;
    }

    @Override
    public boolean like(String text, String pattern, int escape) {
        return LIKE.pattern(pattern, escape)
                .matches(text, (character, ofPattern) -> weights.same(character, ofPattern, levels));
    }
}
