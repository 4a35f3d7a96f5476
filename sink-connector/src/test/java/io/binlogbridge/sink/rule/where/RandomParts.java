package io.binlogbridge.sink.rule.where;

import java.util.List;
import java.util.Random;

/** Columns of the sample table, literals and operators at random: what {@link RandomConditions} puts together. */
class RandomParts {

    private static final List<String> COMPARISONS = List.of("=", "<>", "!=", "<", "<=", ">", ">=", "<=>");

    final Random random;

    RandomParts(Random random) {
        this.random = random;
    }

    String numberColumn() {
        return one("ti~tu~i~iu~b~bu~d~d~dw~du~f~g~i~id~bt~b6");
    }

    String numberLiteral() {
        return one("0~1~-1~2~3~12~100~1.5~0.33~-0.1~1e1~1.5e0~127~9007199254740993~9223372036854775807~"
                + "18446744073709551615~99999999999999999999~TRUE~FALSE~NULL~.5~12.00");
    }

    String column() {
        return one("y~bt~b6~e~st~s~l1~ci~f~d");
    }

    String textColumn() {
        return one("s~sn~ci~ci~gc~l1~u3~ch~ac~l2~gb~u6~lb");
    }

    String textLiteral() {
        return one("''~'a'~'A'~'a '~'b'~'ab'~'12'~'hangzhou'~'SHANGHAI'~'straße'~'strasse'~'ünï'~\"b\"~"
                + "'a' 'b'~'it''s'~'a\\\\b'~'a_b'~_utf8mb4'A'~'中'");
    }

    String pattern() {
        return one("'a%'~'%b'~'_'~'%a_b%'~'A%'~'a\\\\_b'~'%\\\\\\\\%'~'%|%' ESCAPE '|'~''~'%'~'__%'~'hang%'~"
                + "'%ß%'~'1%'~'a%' ESCAPE ''~NULL~'%12%'~'a\\_b'");
    }

    String momentLiteral() {
        return one("'2024-02-29'~'2024-02-29 10:00:00'~'2024-02-29 10:00:00.5'~'2024-2-29'~'2024/02/29'~"
                + "'20240229'~'2024-02-29T10:00:00'~DATE'2024-02-29'~TIMESTAMP'2024-02-29 10:00:00'~"
                + "'1999-12-31'~NULL~'2024-02-29 10:00'~'20240229100000'~'2024.02.29'~'9999-12-31 23:59:59'");
    }

    String member() {
        return one("e~st~LOWER(e)~CONCAT(st, '')");
    }

    String bytes() {
        return one("vb~bi");
    }

    String time() {
        return one("t~t3");
    }

    String comparison() {
        return " " + COMPARISONS.get(random.nextInt(COMPARISONS.size())) + " ";
    }

    String small() {
        return one("~~~NOT ~! ~-~- - ~NOT NOT ") + one("0~1~2~3~ti~i~d~NULL~tu");
    }

    /** One of those between the tildes. */
    String one(String choices) {
        return either(choices.split("~", -1));
    }

    String either(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
