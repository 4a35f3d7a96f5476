package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The constants of a condition. */
final class Literals {

    private static final int MOST_DIGITS = 65;
    private static final int MOST_SCALE = 30;

    private Literals() {}

    static Term term(Literal literal) {
        return switch (literal.kind()) {
            case NULL -> term(literal, Types.NULL, null);
            case TRUE -> term(literal, Types.BOOLEAN, 1L);
            case FALSE -> term(literal, Types.BOOLEAN, 0L);
            case INTEGER -> integer(literal);
            case DECIMAL -> decimal(literal);
            case FLOAT -> term(literal, Types.REAL, real(literal));
            case STRING -> term(literal, Collating.ofLiteral(literal), literal.text());
            case BINARY_STRING -> term(literal, Types.BINARY, literal.text().getBytes(StandardCharsets.UTF_8));
            case HEXADECIMAL -> term(literal, Types.BINARY, bytes(literal, 4));
            case BIT -> term(literal, Types.BINARY, bytes(literal, 1));
            case DATE -> moment(literal, Type.MomentKind.DATE);
            case TIME -> moment(literal, Type.MomentKind.TIME);
            case TIMESTAMP -> moment(literal, Type.MomentKind.DATETIME);
        };
    }

    private static Term term(Literal literal, Type type, @org.jspecify.annotations.Nullable Object value) {
        return new Term(type, row -> value, literal, null, true);
    }

    private static Term integer(Literal literal) {
        BigInteger value = new BigInteger(literal.text());
        if (value.bitLength() > Long.SIZE) {
            return decimal(literal);
        }
        boolean unsigned = value.bitLength() == Long.SIZE;
        int digits = value.toString().length();
        return term(
                literal, new Type.Int(unsigned ? Type.Sign.UNSIGNED : Type.Sign.SIGNED, digits), Exact.whole(value));
    }

    private static Term decimal(Literal literal) {
        BigDecimal value = new BigDecimal(literal.text());
        int digits = Math.max(0, value.precision() - value.scale());
        if (value.scale() > MOST_SCALE || digits + value.scale() > MOST_DIGITS) {
            throw ConditionException.at(
                    literal, literal.text() + " has more digits than a DECIMAL of MySQL; write it shorter");
        }
        return term(literal, new Type.Decimal(Type.Sign.SIGNED, digits, value.scale()), value);
    }

    private static Double real(Literal literal) {
        double value = Double.parseDouble(literal.text());
        if (Double.isInfinite(value)) {
            throw ConditionException.at(
                    literal, literal.text() + " is out of the range of a DOUBLE; write a smaller one");
        }
        return value;
    }

    private static byte[] bytes(Literal literal, int bitsOfDigit) {
        int length = (literal.text().length() * bitsOfDigit + 7) / 8;
        if (length == 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[length];
        byte[] digits = new BigInteger(literal.text(), 1 << bitsOfDigit).toByteArray();
        int used = Math.min(digits.length, length);
        System.arraycopy(digits, digits.length - used, bytes, length - used, used);
        return bytes;
    }

    private static Term moment(Literal literal, Type.MomentKind kind) {
        Long value = MomentLiterals.parse(literal.text(), kind);
        boolean isDate = MomentLiterals.isDate(literal.text());
        if (value == null || (kind != Type.MomentKind.TIME && isDate != (kind == Type.MomentKind.DATE))) {
            throw ConditionException.at(
                    literal,
                    literal.kind() + "'" + literal.text() + "' is not supported; write " + MomentLiterals.form(kind));
        }
        int dot = literal.text().indexOf('.');
        return term(literal, new Type.Moment(kind, dot < 0 ? 0 : literal.text().length() - dot - 1), value);
    }
}
