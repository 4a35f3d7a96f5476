package io.binlogbridge.sink.rule.collation;

import java.util.Optional;

/**
 * The collations of the character sets that are not Unicode's. Each of these has a file of tables, with a row for each of its characters:
 * the character, its code (the bytes from the highest of four down), what LOWER() and UPPER() make of it, and its weight in each collation.
 * What LIKE compares stands there where it is something else than weights, and so do other cases than those of most of its collations.
 */
final class TableCollations {

    private TableCollations() {}

    static Optional<Collation> named(String name, boolean singleByte) {
        String charset = Names.charset(name);
        TableFile file = TableFile.read(charset + ".gz");
        CharacterTable codes = table(file, "codes", codesOfOthers(charset));
        CaseTables cases = new CaseTables(
                table(file, own(file, "lower", name), character -> character),
                table(file, own(file, "upper", name), character -> character),
                false);
        if (name.equals(charset + "_bin")) {
            return Optional.of(new SimpleCollation(
                    name,
                    codes,
                    codes,
                    singleByte ? LikeForm.bySingleBytes(ofByteFf(file)) : LikeForm.byBytes(codes),
                    cases));
        }
        if (!file.has("weights." + name)) {
            return Optional.empty();
        }
        CharacterTable weights = table(file, "weights." + name, character -> CharacterTable.NONE);
        CharacterTable like =
                file.has("like." + name) ? table(file, "like." + name, character -> CharacterTable.NONE) : weights;
        LikeForm likeForm = singleByte ? LikeForm.BY_CHARACTERS : LikeForm.byBytes(codes);
        return Optional.of(new SimpleCollation(name, weights, like, likeForm, cases));
    }

    private static int ofByteFf(TableFile file) {
        int[] codes = file.column("codes");
        for (int at = 0; at < codes.length; at++) {
            if (codes[at] == 0xFF000000) {
                return file.column("characters")[at];
            }
        }
        return CharacterTable.NONE;
    }

    private static String own(TableFile file, String column, String collation) {
        String own = column + "." + collation;
        return file.has(own) ? own : column;
    }

    private static CharacterTable table(TableFile file, String column, CharacterTable others) {
        return CharacterTable.of(file.column("characters"), file.column(column), others);
    }

    /** GB 18030 has all of Unicode's characters; those beyond U+FFFF are numbered from 90308130 on, to the bases 126, 10, 126 and 10. */
    private static CharacterTable codesOfOthers(String charset) {
        if (!charset.equals("gb18030")) {
            return character -> CharacterTable.NONE;
        }
        return character -> {
            int number = character - Character.MIN_SUPPLEMENTARY_CODE_POINT;
            if (number < 0) {
                return CharacterTable.NONE;
            }
            int first = 0x90 + number / 12600;
            int second = 0x30 + number / 1260 % 10;
            int third = 0x81 + number / 10 % 126;
            return (first << 24) | (second << 16) | (third << 8) | (0x30 + number % 10);
        };
    }
}
