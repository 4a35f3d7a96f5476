package io.binlogbridge.sink.rule.collation;

import java.util.Optional;

/** The collations of Unicode's character sets. */
final class UnicodeCollations {

    private static final TableFile TABLES = TableFile.read("unicode.gz");

    private static final CharacterTable ALL = character -> character;
    private static final CharacterTable BASIC = character -> character <= 0xFFFF ? character : CharacterTable.NONE;

    /** The one weight of all characters that general_ci does not know. */
    private static final int REPLACEMENT = 0xFFFD;

    private UnicodeCollations() {}

    static Optional<Collation> named(String name) {
        String charset = Names.charset(name);
        String order = name.substring(Math.min(charset.length() + 1, name.length()));
        return exists(charset, order) ? of(name, charset, order) : Optional.empty();
    }

    private static boolean exists(String charset, String order) {
        if (charset.equals("utf16le")) {
            return order.equals("general_ci") || order.equals("bin");
        }
        boolean of900 = order.startsWith("0900_");
        boolean of500 = order.equals("general_mysql500_ci");
        return (!of900 || charset.equals("utf8mb4")) && (!of500 || hasBasicPlaneAlone(charset));
    }

    private static Optional<Collation> of(String name, String charset, String order) {
        CharacterTable characters = hasBasicPlaneAlone(charset) ? BASIC : ALL;
        return switch (order) {
            case "bin" -> Optional.of(binary(name, characters, cases(charset, "default")));
            case "0900_bin" -> Optional.of(binary(name, characters, cases(charset, "900")));
            case "general_ci", "general_mysql500_ci" -> Optional.of(general(name, charset, order));
            case "unicode_ci" ->
                Optional.of(new UcaCollation(name, UcaVersion.V400, 1, characters, cases(charset, "default")));
            case "unicode_520_ci" ->
                Optional.of(new UcaCollation(name, UcaVersion.V520, 1, characters, cases(charset, "520")));
            case "0900_ai_ci" ->
                Optional.of(new UcaCollation(name, UcaVersion.V900, 1, characters, cases(charset, "900")));
            case "0900_as_ci" ->
                Optional.of(new UcaCollation(name, UcaVersion.V900, 2, characters, cases(charset, "900")));
            case "0900_as_cs" ->
                Optional.of(new UcaCollation(name, UcaVersion.V900, 3, characters, cases(charset, "900")));
            default -> Optional.empty();
        };
    }

    private static boolean hasBasicPlaneAlone(String charset) {
        return charset.equals("utf8mb3") || charset.equals("ucs2");
    }

    private static Collation binary(String name, CharacterTable characters, CaseTables cases) {
        LikeForm like =
                name.startsWith("utf8") ? LikeForm.byBytes(character -> character << 24) : LikeForm.BY_CHARACTERS;
        return new SimpleCollation(name, characters, characters, like, cases);
    }

    private static Collation general(String name, String charset, String order) {
        int others = hasBasicPlaneAlone(charset) ? CharacterTable.NONE : REPLACEMENT;
        CharacterTable weights = CharacterTable.from0(TABLES.column(order), character -> others);
        return new SimpleCollation(name, weights, weights, LikeForm.BY_CHARACTERS, cases(charset, "default"));
    }

    private static CaseTables cases(String charset, String version) {
        return new CaseTables(
                CharacterTable.from0(TABLES.column("lower." + version), ALL),
                CharacterTable.from0(TABLES.column("upper." + version), ALL),
                charset.startsWith("utf8"));
    }
}
