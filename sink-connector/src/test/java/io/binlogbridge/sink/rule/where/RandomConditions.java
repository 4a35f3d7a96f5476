package io.binlogbridge.sink.rule.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Conditions at random, as text: mostly what people would write, sometimes what nobody would. */
final class RandomConditions extends RandomParts {

    RandomConditions(Random random) {
        super(random);
    }

    String next() {
        return random.nextInt(8) == 0 ? chain() : condition(2);
    }

    /** Operators in a row without any parentheses. */
    private String chain() {
        StringBuilder chain = new StringBuilder(small());
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(9)) {
                case 0 -> chain.append(one(" IS NULL~ IS NOT TRUE~ IS FALSE~ IS NOT NULL"));
                case 1 ->
                    chain.append(one(" BETWEEN ~ NOT BETWEEN "))
                            .append(small())
                            .append(" AND ")
                            .append(small());
                case 2 -> chain.append(one(" IN (~ NOT IN (")).append(small()).append(", 1)");
                case 3, 4 -> chain.append(one(" AND ~ OR ~ XOR ~ && ~ || ")).append(small());
                case 5 -> chain.append(comparison()).append(small());
                case 6 -> chain.append(one(" LIKE ~ NOT LIKE ")).append(one("1~'1'~ti"));
                default -> chain.append(one(" + ~ - ~ * ~ / ~ DIV ~ % ~ MOD ")).append(small());
            }
        }
        return chain.toString();
    }

    /** Parentheses stand only sometimes, so that precedence decides. */
    private String condition(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return predicate();
        }
        String left = condition(depth - 1);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> left + " AND " + condition(depth - 1);
            case 3, 4 -> left + " OR " + condition(depth - 1);
            case 5 -> left + one(" XOR ~ || ~ && ") + condition(depth - 1);
            case 6 -> "NOT " + left;
            case 7 -> "(" + left + ")" + one(" AND ~ OR ~ XOR ~ = ~ <=> ") + "(" + condition(depth - 1) + ")";
            case 8 -> "(" + left + ")" + one(" IS TRUE~ IS NOT TRUE~ IS FALSE~ IS NOT FALSE~ IS UNKNOWN~ IS NULL");
            default -> "!(" + left + ")";
        };
    }

    private String predicate() {
        return switch (random.nextInt(20)) {
            case 18 -> rare();
            case 16 -> one("bt~b6~i~b~bu~ti") + comparison() + one("0x41~b'101'~X'0c'~0x00~b'0'~'12'~'65'~'1'~'-1'");
            case 17 -> year();
            case 0, 1, 2 -> pair(() -> number(2), () -> number(2));
            case 3 -> pair(this::column, () -> number(1));
            case 4, 5 -> pair(() -> text(2), () -> textSide());
            case 6 -> text(1) + one(" LIKE ~ NOT LIKE ") + pattern();
            case 7 -> pair(() -> moment(1), this::momentLiteral);
            case 8 ->
                random.nextInt(3) == 0
                        ? one("dt~dm~d6~ts~t~t3~i~d~y")
                                + one(" LIKE ~ NOT LIKE ")
                                + one("'2024%'~'%-00%'~'%:00'~'%.5%'~'-%'~'12%'~'%5_'")
                        : pair(() -> moment(1), () -> moment(1));
            case 9 -> time() + comparison() + one("'10:00:00'~'-00:00:01'~'12:30'~t3~t~TIME'10:00:00.001'~'838:59:59'");
            case 10 -> between();
            case 11 -> in();
            case 12 -> any() + one(" IS NULL~ IS NOT NULL");
            case 13 -> member() + comparison() + one("'small'~'MEDIUM'~2~0~'a,c'~3~'12'");
            case 14 ->
                bytes() + one(" = ~ < ~ >= ~ LIKE ~ <> ") + one("'a'~'A'~'ab'~'a%'~_binary'a '~X'00ff'~x'6100'~'_'");
            default -> pair(this::odd, this::odd);
        };
    }

    private String pair(Supplier<String> left, Supplier<String> right) {
        return left.get() + comparison() + right.get();
    }

    private String rare() {
        return switch (random.nextInt(12)) {
            case 0 ->
                "CASE " + number(1) + " WHEN " + number(1) + " THEN 1 WHEN " + number(0) + " THEN 2 ELSE 3 END = 1";
            case 1 ->
                "CASE " + text(1) + " WHEN " + textLiteral() + " THEN 'a' WHEN " + textSide() + " THEN 'b' END = 'a'";
            case 2 -> one("~NOT ") + one("s~l1~ci~e~i~d~f~bt~st~'1'~'a'");
            case 3 -> "(" + one("s~i~d~g~ci") + ")" + one(" IS TRUE~ IS NOT FALSE~ IS UNKNOWN");
            case 4 ->
                textColumn() + " COLLATE " + one("utf8mb4_bin~utf8mb4_general_ci~latin1_bin") + comparison()
                        + textLiteral();
            case 5 ->
                one("t~t3") + one(" BETWEEN '-01:00:00' AND ~ NOT BETWEEN t3 AND ") + one("'10:00:00'~t~'838:59:59'");
            case 6 -> one("t~t3") + " IN (" + one("'10:00:00', '12:30'~t3, NULL~TIME'10:00:00', t") + ")";
            case 7 -> one("dt~dm~d6") + " IN (" + one("dm, '2024-02-29'~ts~'2024-02-29', dt, NULL~d6, dm") + ")";
            case 8 ->
                one("LENGTH(~CHAR_LENGTH(~CRC32(") + one("i~d~dm~t3~dt~y~bu~dw~vb~bi~e~ti + 1~NULL") + ") "
                        + one("> 5~= 10~< 4");
            case 9 -> "(" + textColumn() + one(" + ~ - ~ * ~ / ~ % ") + numberColumn() + ")" + comparison() + number(0);
            case 10 -> one("ABS(~-(~FLOOR(~CEIL(") + textColumn() + ")" + comparison() + number(0);
            default -> one("e~st") + one(" = ~ < ~ LIKE ~ <> ") + one("s~ci~'m%'~gc~e~l1~'Small'~LOWER(e)~UPPER(st)");
        };
    }

    private String year() {
        return switch (random.nextInt(4)) {
            case 0 -> "y" + one(" IN (~ NOT IN (") + one("2024, 1999~'1999', '2000'~0, NULL~i, 2000") + ")";
            case 1 ->
                one("y~y~e~st~s~ci~i~d") + " BETWEEN " + one("1970~'1970'~0~1999.5") + " AND "
                        + one("2024~'2000'~2000.5~2155");
            default -> "y" + comparison() + one("2024~0~3000~'1999'~2000.5~1999e0~i~d~YEAR(dm)~y~1999~g~YEAR(dt)");
        };
    }

    private String between() {
        String not = one(" BETWEEN ~ NOT BETWEEN ");
        return switch (random.nextInt(4)) {
            case 0 -> moment(1) + not + momentLiteral() + " AND " + momentLiteral();
            case 1 -> text(1) + not + textLiteral() + " AND " + textLiteral();
            default -> number(1) + not + number(1) + " AND " + number(1);
        };
    }

    private String in() {
        Supplier<String> item;
        String value;
        switch (random.nextInt(5)) {
            case 0 -> {
                value = moment(0);
                item = this::momentLiteral;
            }
            case 1, 2 -> {
                value = text(1);
                item = this::textLiteral;
            }
            case 3 -> {
                value = either(column(), text(0), number(1));
                item = this::numberLiteral;
            }
            default -> {
                value = number(1);
                item = () -> number(0);
            }
        }
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(random.nextInt(8) == 0 ? "NULL" : item.get());
        }
        return value + one(" IN (~ NOT IN (") + String.join(", ", items) + ")";
    }

    private String number(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return random.nextInt(3) == 0 ? numberLiteral() : numberColumn();
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> number(depth - 1) + one(" + ~ - ~ * ~ / ~ DIV ~ % ~ MOD ") + number(depth - 1);
            case 4 -> "-" + either(numberColumn(), numberLiteral(), "(" + number(depth - 1) + ")");
            case 5 -> one("ABS(~FLOOR(~CEIL(~ROUND(~CEILING(") + number(depth - 1) + ")";
            case 6 -> "ROUND(" + number(depth - 1) + ", " + random.nextInt(4) + ")";
            case 7 -> "MOD(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 8 ->
                one("COALESCE(~IFNULL(~NULLIF(~GREATEST(~LEAST(") + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 9 -> one("LENGTH(~CHAR_LENGTH(~CRC32(") + text(depth - 1) + ")";
            case 10 -> one("YEAR(~MONTH(~DAY(~DAYOFMONTH(~HOUR(~MINUTE(~SECOND(") + moment(0) + ")";
            case 11 -> "IF(" + predicate() + ", " + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 12 ->
                "CASE WHEN " + predicate() + " THEN " + number(depth - 1) + either("", " ELSE " + number(depth - 1))
                        + " END";
            default -> "(" + number(depth - 1) + ")";
        };
    }

    private String text(int depth) {
        if (depth == 0 || random.nextInt(2) == 0) {
            return textColumn();
        }
        return switch (random.nextInt(9)) {
            case 0 -> one("LOWER(~UPPER(~LCASE(~UCASE(~TRIM(~LTRIM(~RTRIM(") + text(depth - 1) + ")";
            case 1 -> one("SUBSTRING(~SUBSTR(") + text(depth - 1) + ", " + one("1~2~0~-1~-2~ti") + ")";
            case 2 ->
                one("SUBSTRING(~MID(") + text(depth - 1) + ", " + one("1~2~0~-3") + ", " + one("1~2~0~-1~i") + ")";
            case 3 -> one("LEFT(~RIGHT(") + text(depth - 1) + ", " + one("1~2~0~-1~3~ti") + ")";
            case 4 ->
                "CONCAT(" + text(depth - 1) + ", "
                        + either(textLiteral(), textColumn(), "i", "d", "dm", "NULL", "dt", "t3") + ")";
            case 5 ->
                "TRIM(" + one("LEADING~TRAILING~BOTH") + one(" 'a'~ 'abc'~ ''~") + " FROM " + text(depth - 1) + ")";
            case 6 -> one("COALESCE(~IFNULL(~NULLIF(") + text(depth - 1) + ", " + textLiteral() + ")";
            case 7 -> "IF(" + predicate() + ", " + text(depth - 1) + ", " + textLiteral() + ")";
            default -> "SUBSTRING(" + text(depth - 1) + " FROM " + one("1~2") + one("~ FOR 2") + ")";
        };
    }

    private String textSide() {
        return switch (random.nextInt(6)) {
            case 0 -> textColumn();
            case 1 -> "NULL";
            case 2 -> textLiteral() + " COLLATE " + one("utf8mb4_bin~utf8mb4_0900_ai_ci~utf8mb4_general_ci");
            default -> textLiteral();
        };
    }

    private String moment(int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            return "DATE(" + one("dt~dm~d6~ts") + ")";
        }
        return one("dt~dm~d6~ts");
    }

    private String any() {
        return either(numberColumn(), textColumn(), "j", "vb", "dt", "dm", "t", "y", "e", number(1), text(1));
    }

    /** Of any kind, so that kinds meet that should not. */
    private String odd() {
        return switch (random.nextInt(8)) {
            case 0 -> column();
            case 1 -> textLiteral();
            case 2 -> momentLiteral();
            case 3 -> moment(1);
            case 4 -> text(1);
            case 5 -> one("0x41~b'101'~X'4142'~0x0c~'1.5'~'2024'~2024~99~1999");
            case 6 -> one("vb~j~t~y~YEAR(dm)");
            default -> number(1);
        };
    }
}
