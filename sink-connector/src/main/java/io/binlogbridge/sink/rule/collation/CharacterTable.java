package io.binlogbridge.sink.rule.collation;

import java.util.Arrays;

/** A number for each character: its weight, its code, the character it folds to. */
interface CharacterTable {

    /** For a character that has none. No weight and no code is this number. */
    int NONE = -1;

    int get(int codePoint);

    /** Of the characters in {@code characters} the numbers at the same places of {@code numbers}; what {@code others} has of the others. */
    static CharacterTable of(int[] characters, int[] numbers, CharacterTable others) {
        int[][] pages = new int[0][];
        for (int at = 0; at < characters.length; at++) {
            int page = characters[at] >> 8;
            if (page >= pages.length) {
                int old = pages.length;
                pages = Arrays.copyOf(pages, page + 1);
                for (int added = old; added <= page; added++) {
                    pages[added] = page(added, others);
                }
            }
            pages[page][characters[at] & 0xff] = numbers[at];
        }
        int[][] filled = pages;
        return codePoint ->
                codePoint >> 8 < filled.length ? filled[codePoint >> 8][codePoint & 0xff] : others.get(codePoint);
    }

    /** Of the characters from U+0000 on. */
    static CharacterTable from0(int[] numbers, CharacterTable others) {
        return codePoint -> codePoint < numbers.length ? numbers[codePoint] : others.get(codePoint);
    }

    private static int[] page(int number, CharacterTable others) {
        int[] page = new int[256];
        Arrays.setAll(page, low -> others.get((number << 8) | low));
        return page;
    }
}
