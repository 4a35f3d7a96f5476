package io.binlogbridge.source.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which bytes are which character: a tree with a level for each byte of a code. */
final class CodeTable {

    /** No code of this table. */
    static final int NONE = -1;

    /** A noncharacter of Unicode, which no character set but Unicode's own has. */
    private static final char FREE = '\uFFFF';

    private final Level codes;
    private final Map<Integer, String> readBack;

    private CodeTable(Level codes, Map<Integer, String> readBack) {
        this.codes = codes;
        this.readBack = readBack;
    }

    /**
     * The code that begins at an offset: its length in bits 16 and up, its char below; or {@link #NONE}. All lengths are found, because no
     * code is the beginning of another.
     */
    int find(byte[] bytes, int offset) {
        Level level = codes;
        for (int at = offset; level != null && at < bytes.length; at++) {
            int one = bytes[at] & 0xff;
            char found = level.chars[one];
            if (found != FREE) {
                return ((at + 1 - offset) << 16) | found;
            }
            level = level.next[one];
        }
        return NONE;
    }

    /** The bytes, in hex, that the server writes for the character of another code, which is therefore not in this table. */
    Optional<String> readBack(byte[] bytes, int offset, int length) {
        return offset + length > bytes.length
                ? Optional.empty()
                : Optional.ofNullable(readBack.get(key(bytes, offset, length)));
    }

    /** Whether the bytes up to 7F are those of ASCII, and nothing else. */
    boolean extendsAscii() {
        for (char c = 0; c < 0x80; c++) {
            if (codes.chars[c] != c) {
                return false;
            }
        }
        return true;
    }

    /** Every character that has a code here. */
    BitSet characters() {
        BitSet all = new BitSet();
        codes.addTo(all);
        return all;
    }

    private static int key(byte[] bytes, int offset, int length) {
        int key = length;
        for (int at = offset; at < offset + length; at++) {
            key = (key << 8) | (bytes[at] & 0xff);
        }
        return key;
    }

    /** Collects codes of one to three bytes. */
    static final class Builder {

        private final Level codes = new Level();
        private final Map<Integer, String> readBack = new HashMap<>();

        /** The later word counts. */
        void put(byte[] code, char character) {
            levelOfLast(code).chars[code[code.length - 1] & 0xff] = character;
        }

        /** A code of a character that the server writes with other bytes. */
        void refuse(byte[] code, String hexReadBack) {
            put(code, FREE);
            readBack.put(key(code, 0, code.length), hexReadBack);
        }

        CodeTable build() {
            return new CodeTable(codes, Map.copyOf(readBack));
        }

        private Level levelOfLast(byte[] code) {
            Level level = codes;
            for (int at = 0; at < code.length - 1; at++) {
                level = level.after(code[at] & 0xff);
            }
            return level;
        }
    }

    /** What may follow after the bytes that led here. */
    private static final class Level {

        private static final @Nullable Level[] NOTHING = new Level[256];

        private final char[] chars = new char[256];
        private @Nullable Level[] next = NOTHING;

        Level() {
            Arrays.fill(chars, FREE);
        }

        Level after(int one) {
            if (next == NOTHING) {
                next = new Level[256];
            }
            Level level = next[one];
            if (level == null) {
                level = new Level();
                next[one] = level;
            }
            return level;
        }

        void addTo(BitSet characters) {
            for (char one : chars) {
                if (one != FREE) {
                    characters.set(one);
                }
            }
            for (Level level : next) {
                if (level != null) {
                    level.addTo(characters);
                }
            }
        }
    }
}
