package io.binlogbridge.source;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sequences of bytes, in hex, that are codes of a character set, or almost. */
final class CodeSequences {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private CodeSequences() {}

    static List<String> oneByte() {
        return upTo(0x100, 2).toList();
    }

    static List<String> oneAndTwoBytes() {
        return Stream.concat(oneByte().stream(), upTo(0x10000, 4)).toList();
    }

    /** Those of three bytes in ujis and eucjpms. */
    static Stream<String> afterLead8f() {
        return upTo(0x10000, 4).map(two -> "8F" + two);
    }

    /** All that could be in the basic plane, samples of the rest, and the places where a range ends. */
    static Stream<String> gb18030() {
        IntStream basicPlane = IntStream.range(0, 4 * 12600);
        IntStream rest = IntStream.iterate(4 * 12600, number -> number < 126 * 12600, number -> number + 97);
        int planes = 15 * 12600;
        IntStream ends = IntStream.concat(
                IntStream.range(planes - 3, planes + 3), IntStream.range(planes + 0x100000 - 3, planes + 0x100000 + 3));
        return Stream.of(
                        Stream.of(basicPlane, rest, ends)
                                .flatMapToInt(numbers -> numbers)
                                .mapToObj(CodeSequences::fourBytes),
                        Stream.of(
                                "81308030",
                                "8130FF30",
                                "81308129",
                                "8130813A",
                                "8030A130",
                                "FF308130",
                                "813081",
                                "8130"))
                .flatMap(all -> all);
    }

    /** Each code point of the basic plane, surrogates among them; samples of the others; some beyond. */
    static Stream<String> utf32() {
        return Stream.concat(
                codePoints().mapToObj(codePoint -> String.format("%08X", codePoint)),
                Stream.of("00110000", "7FFFFFFF", "80000041", "FFFFFFFF", "0000004100", "000041"));
    }

    /** As in {@link #utf32}, those of three and four bytes; overlong forms, missing bytes. */
    static Stream<String> utf8() {
        Stream<String> samples = Stream.of(
                "C080",
                "E08080",
                "E09FBF",
                "E0A0",
                "E0A041",
                "F0808080",
                "F08FBFBF",
                "F09F98",
                "F09F9841",
                "F4908080",
                "F5808080",
                "F8808080",
                "FC8080808080",
                "FE",
                "41E2",
                "4180",
                "EFBFBD",
                "EFBFBD80",
                "EFBBBF41");
        return Stream.concat(
                codePoints().filter(codePoint -> codePoint >= 0x800).mapToObj(CodeSequences::utf8), samples);
    }

    /** Pairs of surrogates, and what is none. */
    static Stream<String> utf16() {
        return Stream.concat(
                codePoints()
                        .filter(Character::isSupplementaryCodePoint)
                        .mapToObj(codePoint -> String.format(
                                "%04X%04X",
                                (int) Character.highSurrogate(codePoint), (int) Character.lowSurrogate(codePoint))),
                Stream.of(
                        "D8000041",
                        "0041D800",
                        "DC00D800",
                        "D800D800DC00",
                        "D800DC00DC00",
                        "D800DC0000",
                        "DBFFDFFF",
                        "DBFFDC",
                        "FEFF0041",
                        "FFFE0041"));
    }

    /** The two bytes of each unit the other way round. */
    static String swapped(String hex) {
        return hex.replaceAll("(..)(..)", "$2$1");
    }

    /** Three to eight bytes as they come, half of them made of codes. */
    static List<String> random(Random random, List<String> codes) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[3 + random.nextInt(6)];
            random.nextBytes(bytes);
            all.add(HEX.formatHex(bytes));
            StringBuilder some = new StringBuilder();
            for (int length = 0; length < 4; length++) {
                some.append(codes.get(random.nextInt(codes.size())));
            }
            all.add(some.toString());
        }
        return all;
    }

    private static Stream<String> upTo(int end, int digits) {
        return IntStream.range(0, end).mapToObj(number -> HEX.toHexDigits(number, digits));
    }

    private static String fourBytes(int number) {
        return String.format(
                "%02X%02X%02X%02X",
                0x81 + number / 12600, 0x30 + number / 1260 % 10, 0x81 + number / 10 % 126, 0x30 + number % 10);
    }

    private static IntStream codePoints() {
        return IntStream.concat(
                IntStream.range(0, 0x10000),
                IntStream.concat(
                        IntStream.iterate(0x10000, point -> point <= 0x10FFFF, point -> point + 101),
                        IntStream.of(0x10FFFE, 0x10FFFF)));
    }

    /** As the form goes, for surrogates too. */
    private static String utf8(int point) {
        return point < 0x10000
                ? String.format("%02X%02X%02X", 0xE0 | point >> 12, 0x80 | (point >> 6 & 0x3F), 0x80 | (point & 0x3F))
                : String.format(
                        "%02X%02X%02X%02X",
                        0xF0 | point >> 18,
                        0x80 | (point >> 12 & 0x3F),
                        0x80 | (point >> 6 & 0x3F),
                        0x80 | (point & 0x3F));
    }
}
