package io.binlogbridge.ddl.expression;

/**
 * A constant.
 *
 * @param text of a number and of TRUE, FALSE and NULL as it stands; of a string what it stands for, of a hexadecimal or bit literal its digits, of a
 *     date or time what stands between the quotes
 */
public record Literal(Kind kind, String text, int place) implements Expression {

    /** What was written. */
    public enum Kind {
        INTEGER,
        /** With a decimal point. */
        DECIMAL,
        /** With an exponent. */
        FLOAT,
        STRING,
        /** A string after {@code _binary}. */
        BINARY_STRING,
        HEXADECIMAL,
        BIT,
        TRUE,
        FALSE,
        NULL,
        DATE,
        TIME,
        TIMESTAMP
    }
}
