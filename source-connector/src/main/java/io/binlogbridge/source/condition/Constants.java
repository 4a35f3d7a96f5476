package io.binlogbridge.source.condition;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Expression.Operation;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.ddl.expression.Operator;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Constants that every server compares with a column of some kind in the same way, written for the session of the snapshot. Text is written
 * in hexadecimal: nothing in it can be taken for SQL, under any {@code sql_mode} and any character set of the connection.
 */
final class Constants {

    private static final Pattern MOMENT = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?: (\\d{2}):(\\d{2}):(\\d{2}))?");

    private static final Set<Literal.Kind> MOMENTS =
            EnumSet.of(Literal.Kind.STRING, Literal.Kind.DATE, Literal.Kind.TIMESTAMP);

    /** Well inside of what any integer and any DECIMAL holds. */
    private static final int MOST_DIGITS = 18;

    private Constants() {}

    /** The SQL of a constant that may stand beside a column of {@code kind}; empty where servers may differ. */
    static Optional<String> beside(ColumnKind kind, Expression constant) {
        return switch (kind) {
            // MySQL 5.6 rounds a fraction when it looks it up in an index.
            case INTEGER -> number(constant, true).filter(Constants::isWhole);
            case UNSIGNED_INTEGER -> number(constant, false).filter(Constants::isWhole);
            case DECIMAL -> number(constant, true);
            case DATE -> moment(constant, true, 1, 9999);
            case DATETIME -> moment(constant, false, 1, 9999);
            // One that a TIMESTAMP holds in any time zone.
            case TIMESTAMP -> moment(constant, false, 1971, 2037);
            case TEXT, ENUM -> text(constant, 0x7f);
            case TEXT_UTF8MB3 -> text(constant, 0xffff);
            case TEXT_UTF8MB4 -> text(constant, Character.MAX_CODE_POINT);
            case OTHER -> Optional.empty();
        };
    }

    /** A whole number above zero, as a divisor. */
    static Optional<String> divisor(Expression constant) {
        return constant instanceof Literal literal && literal.kind() == Literal.Kind.INTEGER
                ? number(literal, false).filter(number -> Long.parseLong(number) > 0)
                : Optional.empty();
    }

    private static boolean isWhole(String number) {
        return number.indexOf('.') < 0;
    }

    private static Expression unsigned(Expression constant) {
        return constant instanceof Operation operation && operation.operator() == Operator.NEGATE
                ? operation.operands().get(0)
                : constant;
    }

    private static Optional<String> number(Expression constant, boolean signed) {
        Expression magnitude = unsigned(constant);
        boolean negative = magnitude != constant;
        if (!(magnitude instanceof Literal literal) || (negative && !signed)) {
            return Optional.empty();
        }
        return switch (literal.kind()) {
            case TRUE, FALSE -> negative ? Optional.empty() : Optional.of(literal.text());
            case INTEGER, DECIMAL ->
                literal.text().length() <= MOST_DIGITS
                        ? Optional.of((negative ? "-" : "") + literal.text())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> moment(Expression constant, boolean day, int firstYear, int lastYear) {
        if (!(constant instanceof Literal literal)) {
            return Optional.empty();
        }
        Matcher parts = MOMENT.matcher(literal.text());
        if (!MOMENTS.contains(literal.kind())
                || !parts.matches()
                || (day && parts.group(4) != null)
                || !exists(parts)) {
            return Optional.empty();
        }
        int year = number(parts, 1);
        // Where another predicate says what the column is equal to, MySQL 5.6 compares that with a string as text, and
        // may fail.
        String type = parts.group(4) == null ? "DATE" : "TIMESTAMP";
        return year < firstYear || year > lastYear ? Optional.empty() : Optional.of(type + " '" + literal.text() + "'");
    }

    private static boolean exists(Matcher parts) {
        try {
            LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            if (parts.group(4) != null) {
                LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6));
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Optional<String> text(Expression constant, int last) {
        return constant instanceof Literal literal
                        && literal.kind() == Literal.Kind.STRING
                        && literal.text().codePoints().allMatch(c -> c <= last && !isHalf(c))
                ? Optional.of(
                        "_utf8mb4 X'" + HexFormat.of().formatHex(literal.text().getBytes(StandardCharsets.UTF_8)) + "'")
                : Optional.empty();
    }

    /** A surrogate without its other half is no character. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
