package io.binlogbridge.sink.rule.collation;

import java.util.Arrays;

/** The weights of all characters on one level. */
final class UcaLevel {

    /** How many weights a character without a page has at most: a Hangul syllable's. */
    static final int MOST_COMPUTED = 3;

    private static final int[] NO_PAGE = {};

    /** By page, for each of its characters and one more: where its weights begin. */
    private final int[][] starts;

    private final char[] weights;
    private final char[] ascii = new char[128];
    private final ImplicitWeights implicit;

    /**
     * @param pages the upper bits of the characters that have weights here, all 256 of each
     * @param counts how many weights each character of the pages has
     */
    UcaLevel(int[] pages, int[] counts, int[] weights, ImplicitWeights implicit) {
        this.starts = starts(pages, counts);
        this.weights = new char[weights.length];
        for (int at = 0; at < weights.length; at++) {
            this.weights[at] = (char) weights[at];
        }
        for (int character = 0; character < ascii.length; character++) {
            boolean one = end(character) == start(character) + 1;
            ascii[character] = one ? this.weights[start(character)] : 0;
        }
        this.implicit = implicit;
    }

    private static int[][] starts(int[] pages, int[] counts) {
        int[][] starts = new int[(Character.MAX_CODE_POINT >> 8) + 1][];
        Arrays.fill(starts, NO_PAGE);
        int next = 0;
        int character = 0;
        for (int page : pages) {
            starts[page] = new int[257];
            for (int low = 0; low < 256; low++) {
                starts[page][low] = next;
                next += counts[character++];
            }
            starts[page][256] = next;
        }
        return starts;
    }

    /** The weight of a character that is ASCII and has one weight; else 0, which is no weight. */
    int ofAscii(int character) {
        return character < ascii.length ? ascii[character] : 0;
    }

    /** Whether the character's weights stand in the table; else they are {@linkplain #compute computed}. */
    boolean hasPage(int character) {
        return starts[character >> 8].length != 0;
    }

    int start(int character) {
        return starts[character >> 8][character & 0xff];
    }

    int end(int character) {
        return starts[character >> 8][(character & 0xff) + 1];
    }

    char[] weights() {
        return weights;
    }

    /** Fills in the weights of a character that has no page, and tells how many there are. */
    int compute(int character, char[] computed) {
        return implicit.of(character, this, computed);
    }
}
