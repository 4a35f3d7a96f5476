package io.binlogbridge.sink.rule.where;

/** What an expression's values are, known before any row is seen. */
sealed interface Type {

    /** The literal NULL: no value but null. */
    record Null() implements Type {}

    /**
     * Whole numbers: Long, or BigDecimal beyond it.
     *
     * @param digits at most
     */
    record Int(Sign sign, int digits) implements Type {}

    /** What MySQL's type of a whole number says of its sign. */
    enum Sign {
        SIGNED,
        UNSIGNED,
        /** Values are right, but which of the two MySQL takes it for is not known here. */
        UNCLEAR;

        static Sign of(boolean unsigned) {
            return unsigned ? UNSIGNED : SIGNED;
        }
    }

    /**
     * BigDecimal.
     *
     * @param sign UNCLEAR only where it is unsigned or not
     * @param digits before the point at most
     * @param scale digits after it at most, those that MySQL computes and does not show included
     */
    record Decimal(Sign sign, int digits, int scale) implements Type {}

    /** Double. */
    record Real() implements Type {}

    /**
     * String.
     *
     * @param ascii whether no value has any other character
     */
    record Text(String charset, String collation, Coercibility coercibility, boolean ascii) implements Type {}

    /** byte[]. */
    record Binary() implements Type {}

    /** Long, by {@link Moments}. */
    record Moment(MomentKind kind, int precision) implements Type {}

    /** What temporal values there are; TIMESTAMP is a DATETIME in UTC. */
    enum MomentKind {
        DATE,
        DATETIME,
        TIME
    }

    /** What can only be asked for NULL. */
    record Opaque(String name) implements Type {}

    default boolean isExact() {
        return this instanceof Int || this instanceof Decimal;
    }

    default boolean isNumber() {
        return isExact() || this instanceof Real;
    }

    /** As a person would call it. */
    default String words() {
        if (this instanceof Opaque opaque) {
            return opaque.name();
        }
        if (this instanceof Moment moment) {
            return moment.kind().name();
        }
        if (this instanceof Text) {
            return "text";
        }
        return isNumber() ? "a number" : this instanceof Binary ? "binary" : "NULL";
    }
}
