package io.binlogbridge.sink.rule.collation;

/** The weights of characters that stand in no table, in the versions of the Unicode Collation Algorithm that MySQL has. */
enum ImplicitWeights {

    /** Version 4.0.0, whose table ends at U+FFFF; all after that are one. */
    V400 {
        @Override
        int of(int character, UcaLevel level, char[] computed) {
            if (character > 0xFFFF) {
                computed[0] = 0xFFFD;
                return 1;
            }
            return V520.of(character, level, computed);
        }
    },

    /** Version 5.2.0. */
    V520 {
        @Override
        int of(int character, UcaLevel level, char[] computed) {
            boolean extension = character >= 0x3400 && character <= 0x4DB5;
            boolean ideograph = character >= 0x4E00 && character <= 0x9FA5;
            computed[0] = (char) ((extension ? 0xFB80 : ideograph ? 0xFB40 : 0xFBC0) + (character >> 15));
            computed[1] = low(character);
            return 2;
        }
    },

    /** The primary weights of version 9.0.0. */
    V900_FIRST {
        @Override
        int of(int character, UcaLevel level, char[] computed) {
            if (isHangul(character)) {
                return jamo(character, level, computed);
            }
            boolean tangut = character >= 0x17000 && character <= 0x18AFF;
            computed[0] = (char) (tangut ? 0xFB00 : block(character) + (character >> 15));
            computed[1] = tangut ? (char) ((character - 0x17000) | 0x8000) : low(character);
            return 2;
        }
    },

    /** The secondary weights of version 9.0.0. */
    V900_SECOND {
        @Override
        int of(int character, UcaLevel level, char[] computed) {
            return isHangul(character) ? jamo(character, level, computed) : one(0x20, computed);
        }
    },

    /** The tertiary weights of version 9.0.0. */
    V900_THIRD {
        @Override
        int of(int character, UcaLevel level, char[] computed) {
            return isHangul(character) ? jamo(character, level, computed) : one(2, computed);
        }
    };

    /** Puts the weights of a character into {@code computed}, and tells how many they are. */
    abstract int of(int character, UcaLevel level, char[] computed);

    private static char low(int character) {
        return (char) ((character & 0x7FFF) | 0x8000);
    }

    private static int one(int weight, char[] computed) {
        computed[0] = (char) weight;
        return 1;
    }

    /** The first weight of the ideographs of a block, and of what has no meaning yet. */
    private static int block(int character) {
        boolean extension = within(character, 0x3400, 0x4DB5)
                || within(character, 0x20000, 0x2A6D6)
                || within(character, 0x2A700, 0x2B734)
                || within(character, 0x2B740, 0x2B81D)
                || within(character, 0x2B820, 0x2CEA1);
        if (extension) {
            return 0xFB80;
        }
        return within(character, 0x4E00, 0x9FD5) || within(character, 0xFA0E, 0xFA29) ? 0xFB40 : 0xFBC0;
    }

    private static boolean within(int character, int first, int last) {
        return character >= first && character <= last;
    }

    private static boolean isHangul(int character) {
        return within(character, 0xAC00, 0xD7AF);
    }

    /** A syllable has the weights of its two or three letters, one each. */
    private static int jamo(int syllable, UcaLevel level, char[] computed) {
        int index = syllable - 0xAC00;
        int trailing = index % 28;
        computed[0] = level.weights()[level.start(0x1100 + index / (21 * 28))];
        computed[1] = level.weights()[level.start(0x1161 + index % (21 * 28) / 28)];
        if (trailing == 0) {
            return 2;
        }
        computed[2] = level.weights()[level.start(0x11A7 + trailing)];
        return 3;
    }
}
