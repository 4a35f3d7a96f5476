package io.binlogbridge.sink.rule.collation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All collations that are done here. */
final class Collations {

    /** Character sets of one byte. */
    static final Set<String> SINGLE_BYTE = Set.of(
            "armscii8",
            "ascii",
            "cp1250",
            "cp1251",
            "cp1256",
            "cp1257",
            "cp850",
            "cp852",
            "cp866",
            "dec8",
            "geostd8",
            "greek",
            "hebrew",
            "hp8",
            "keybcs2",
            "koi8r",
            "koi8u",
            "latin1",
            "latin2",
            "latin5",
            "latin7",
            "macce",
            "macroman",
            "swe7",
            "tis620");

    static final Set<String> MULTI_BYTE =
            Set.of("big5", "cp932", "eucjpms", "euckr", "gb18030", "gb2312", "gbk", "sjis", "ujis");

    private static final Set<String> UNICODE = Set.of("ucs2", "utf16", "utf16le", "utf32", "utf8mb3", "utf8mb4");

    /** Those that were asked for. They never change, so they may be kept for all tasks of the worker. */
    private static final Map<String, Collation> FOUND = new ConcurrentHashMap<>();

    private Collations() {}

    static Optional<Collation> named(String name) {
        String today = Names.today(name);
        Collation found = FOUND.get(today);
        if (found != null) {
            return Optional.of(found);
        }
        Optional<Collation> read = read(today);
        read.ifPresent(it -> FOUND.putIfAbsent(today, it));
        return read;
    }

    private static Optional<Collation> read(String name) {
        String charset = Names.charset(name);
        if (name.equals("binary")) {
            return Optional.of(bytes());
        }
        if (UNICODE.contains(charset)) {
            return UnicodeCollations.named(name);
        }
        boolean singleByte = SINGLE_BYTE.contains(charset);
        return singleByte || MULTI_BYTE.contains(charset) ? TableCollations.named(name, singleByte) : Optional.empty();
    }

    private static Collation bytes() {
        CharacterTable bytes = character -> character <= 0xFF ? character : CharacterTable.NONE;
        return new SimpleCollation("binary", bytes, bytes, LikeForm.bySingleBytes(0xFF), CaseTables.NONE);
    }
}
