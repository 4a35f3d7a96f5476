package io.binlogbridge.source.text;

import java.util.Set;

/** The server's names of the character sets that are known here, by how they are read. */
public final class CharsetNames {

    /** By a table of codes of one byte. */
    public static final Set<String> ONE_BYTE = Set.of(
            "armscii8",
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

    /** By a table of codes of one and two bytes; gb18030 reckons those of four. */
    public static final Set<String> TWO_BYTES = Set.of("big5", "cp932", "euckr", "gb18030", "gb2312", "gbk", "sjis");

    /** By a table of codes of one to three bytes. */
    public static final Set<String> THREE_BYTES = Set.of("eucjpms", "ujis");

    /** By reckoning. */
    static final Set<String> WITHOUT_TABLE = Set.of("ascii", "ucs2", "utf16", "utf16le", "utf32", "utf8mb3", "utf8mb4");

    private CharsetNames() {}

    static boolean contains(String name) {
        return hasTable(name) || WITHOUT_TABLE.contains(name);
    }

    private static boolean hasTable(String name) {
        return ONE_BYTE.contains(name) || TWO_BYTES.contains(name) || THREE_BYTES.contains(name);
    }

    /** The file that has the table of a character set: the short ones can be read by a person. */
    public static String tableFile(String name) {
        return ONE_BYTE.contains(name) ? name + ".txt" : name + ".txt.gz";
    }
}
