package io.binlogbridge.sink.rule.collation;

/** What all collations have in common that go by tables: the characters of their character set, and its cases. */
abstract class CharsetCollation implements Collation {

    private final String name;
    private final CharacterTable characters;
    private final CaseTables cases;

    /** @param characters has a number for each character of the character set */
    CharsetCollation(String name, CharacterTable characters, CaseTables cases) {
        this.name = name;
        this.characters = characters;
        this.cases = cases;
    }

    @Override
    public final String name() {
        return name;
    }

    /** Whether spaces at the end do not count. */
    final boolean pads() {
        return Names.padsWithSpaces(name);
    }

    @Override
    public final boolean holds(String text) {
        return text.codePoints().allMatch(character -> characters.get(character) != CharacterTable.NONE);
    }

    @Override
    public final String lower(String text) {
        return cases.lower(text);
    }

    @Override
    public final String upper(String text) {
        return cases.upper(text);
    }

    @Override
    public final String toString() {
        return name;
    }
}
