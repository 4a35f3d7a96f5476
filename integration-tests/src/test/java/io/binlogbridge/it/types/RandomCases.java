package io.binlogbridge.it.types;

import io.binlogbridge.it.types.TypeCase.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases whose literals come from a seed. */
final class RandomCases {

    private static final int LITERALS = 12;
    private static final Tags LATER = Tags.of("nokey from=8.0");

    private final Random random;
    private final List<TypeCase> cases = new ArrayList<>();

    private RandomCases(long seed) {
        this.random = new Random(seed);
    }

    /** The same ones for the same seed. */
    static List<TypeCase> of(long seed) {
        RandomCases made = new RandomCases(seed);
        made.numbers();
        made.times();
        made.bytesAndText();
        return made.cases;
    }

    private void numbers() {
        add("BIGINT", () -> String.valueOf(random.nextLong() >> random.nextInt(64)));
        add("BIGINT UNSIGNED", () -> Long.toUnsignedString(random.nextLong() >>> random.nextInt(64)));
        add("INT", () -> String.valueOf(random.nextInt() >> random.nextInt(32)));
        add("MEDIUMINT UNSIGNED", () -> String.valueOf(random.nextInt(1 << 24)));
        int precision = 1 + random.nextInt(65);
        int scale = random.nextInt(Math.min(precision, 30) + 1);
        add("DECIMAL(%d,%d)".formatted(precision, scale), () -> decimal(precision, scale));
        add("FLOAT", () -> finite(() -> Float.intBitsToFloat(random.nextInt())));
        add("DOUBLE", () -> finite(() -> Double.longBitsToDouble(random.nextLong())));
        int bits = 1 + random.nextInt(64);
        add("BIT(%d)".formatted(bits), () -> "b'" + new BigInteger(bits, random).toString(2) + "'");
        add("YEAR", () -> "'" + (1901 + random.nextInt(255)) + "'");
    }

    private void times() {
        add("DATE", () -> "'" + date(10_000) + "'");
        add("DATETIME(6)", () -> "'" + date(10_000) + " " + clock() + "." + digits(6) + "'");
        add("DATETIME(3)", () -> "'" + date(10_000) + " " + clock() + "." + digits(3) + "'");
        add(
                "TIMESTAMP(6) NULL",
                () -> "'" + (1971 + random.nextInt(66)) + date(1).substring(4) + " " + clock() + "." + digits(6) + "'");
        add(
                "TIME(6)",
                () -> "'" + (random.nextBoolean() ? "-" : "") + random.nextInt(838) + ":" + clock().substring(3) + "."
                        + digits(6) + "'");
    }

    private void bytesAndText() {
        add("VARBINARY(50)", () -> hex("", random.nextInt(50)));
        add("BLOB", () -> hex("", random.nextInt(3000)));
        add("VARCHAR(80) CHARACTER SET latin1", () -> hex("_latin1 ", random.nextInt(80)));
        add("VARCHAR(80) CHARACTER SET utf8mb4", () -> "'" + text(random.nextInt(60)) + "'");
        add("TEXT CHARACTER SET utf8mb4", () -> "'" + text(random.nextInt(600)) + "'");
        add("SET('a','b','c','d','e','f','g','h')", () -> String.valueOf(random.nextInt(256)));
        add("ENUM('a','b','c','d','e')", () -> String.valueOf(1 + random.nextInt(5)));
        cases.add(
                new TypeCase("random", cases.size() + 1, "JSON", LATER, literals(() -> "JSON_ARRAY(" + json(4) + ")")));
    }

    private void add(String definition, Supplier<String> literal) {
        cases.add(new TypeCase("random", cases.size() + 1, definition, Tags.NONE, literals(literal)));
    }

    private static List<Literal> literals(Supplier<String> literal) {
        return Stream.concat(Stream.generate(literal).limit(LITERALS), Stream.of("NULL"))
                .map(sql -> new Literal(sql, Tags.NONE))
                .toList();
    }

    private String decimal(int precision, int scale) {
        BigInteger digits = new BigInteger(1 + random.nextInt(215), random).mod(BigInteger.TEN.pow(precision));
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), scale).toPlainString();
    }

    /** A FLOAT too is written with all digits of the same DOUBLE. */
    private static String finite(Supplier<? extends Number> numbers) {
        return Stream.generate(numbers)
                .map(Number::doubleValue)
                .filter(Double::isFinite)
                .findFirst()
                .map(number -> Double.toString(number).toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    private String date(int years) {
        return "%04d-%02d-%02d".formatted(random.nextInt(years), random.nextInt(12) + 1, random.nextInt(28) + 1);
    }

    private String clock() {
        return "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private String hex(String before, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return before + "x'" + HexFormat.of().formatHex(bytes) + "'";
    }

    private String text(int length) {
        return IntStream.generate(() -> switch (random.nextInt(4)) {
                    case 0 -> 0x20 + random.nextInt(0x5F);
                    case 1 -> 0xA0 + random.nextInt(0x600);
                    case 2 -> 0x3040 + random.nextInt(0x3000);
                    default -> 0x1F300 + random.nextInt(0x300);
                })
                .filter(point -> point != '\'' && point != '\\')
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * An expression, so that there are numbers of every kind in it: an UNSIGNED that is too large for an INTEGER, and a DECIMAL that no DOUBLE
     * prints like. The server's text tells others not apart.
     */
    private String json(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 7);
        return switch (kind) {
            case 0 -> String.valueOf(random.nextInt());
            case 1 -> "CAST(" + Long.toUnsignedString(random.nextLong() | Long.MIN_VALUE) + " AS UNSIGNED)";
            case 2 -> finite(() -> Double.longBitsToDouble(random.nextLong()));
            case 3 -> "CAST(" + decimal(20, 5) + " AS DECIMAL(26,6))";
            case 4 -> "CAST('null' AS JSON)";
            case 5 -> "'" + text(20) + "'";
            case 6 -> random.nextBoolean() ? "CAST('true' AS JSON)" : "CAST('{}' AS JSON)";
            case 7 -> "JSON_ARRAY(" + elements(() -> json(depth - 1)) + ")";
            default -> "JSON_OBJECT(" + elements(() -> "'" + text(5) + "', " + json(depth - 1)) + ")";
        };
    }

    private String elements(Supplier<String> element) {
        return Stream.generate(element).limit(random.nextInt(4)).collect(Collectors.joining(", "));
    }
}
