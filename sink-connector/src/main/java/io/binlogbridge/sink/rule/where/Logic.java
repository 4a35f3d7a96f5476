package io.binlogbridge.sink.rule.where;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** SQL's three truth values: null is UNKNOWN. */
@FunctionalInterface
interface Logic {

    @Nullable
    Boolean of(@Nullable Object[] row);

    /** As MySQL shows it: 1, 0 or NULL. */
    default Eval asNumber() {
        return row -> {
            Boolean truth = of(row);
            return truth == null ? null : (Long) (truth ? 1L : 0L);
        };
    }

    default Logic not() {
        return row -> {
            Boolean truth = of(row);
            return truth == null ? null : !truth;
        };
    }

    default Logic notIf(boolean negated) {
        return negated ? not() : this;
    }

    /** A value as a condition: what is not zero is TRUE. */
    static Logic of(Term term) {
        Type type = term.type();
        if (type instanceof Type.Null) {
            return row -> null;
        }
        Eval number;
        if (type.isNumber()) {
            number = term.value();
        } else if (type instanceof Type.Text) {
            number = Reals.of(term);
        } else {
            throw term.refused("is " + type.words() + ", not a condition; compare it with something");
        }
        return row -> {
            Object value = number.of(row);
            return value == null ? null : !isZero(value);
        };
    }

    private static boolean isZero(Object number) {
        if (number instanceof Long whole) {
            return whole == 0;
        }
        return number instanceof BigDecimal decimal ? decimal.signum() == 0 : (Double) number == 0;
    }

    /** Stops at FALSE, as MySQL does. */
    static Logic and(Logic left, Logic right) {
        return row -> {
            Boolean first = left.of(row);
            if (Boolean.FALSE.equals(first)) {
                return false;
            }
            Boolean second = right.of(row);
            if (Boolean.FALSE.equals(second)) {
                return false;
            }
            return first == null ? null : second;
        };
    }

    /** Stops at TRUE, as MySQL does. */
    static Logic or(Logic left, Logic right) {
        return row -> {
            Boolean first = left.of(row);
            if (Boolean.TRUE.equals(first)) {
                return true;
            }
            Boolean second = right.of(row);
            if (Boolean.TRUE.equals(second)) {
                return true;
            }
            return first == null ? null : second;
        };
    }

    static Logic xor(Logic left, Logic right) {
        return row -> {
            Boolean first = left.of(row);
            Boolean second = first == null ? null : right.of(row);
            return (first == null || second == null) ? null : (first ^ second);
        };
    }
}
