package io.binlogbridge.ddl;

/** An expression, or a part of it, that {@link ExpressionParser} does not read. The message is a sentence without the place. */
public class UnsupportedExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int place;
    private final String problem;

    UnsupportedExpressionException(int place, String message) {
        super(message);
        this.place = place;
        this.problem = message;
    }

    /** The message. */
    public String problem() {
        return problem;
    }

    /** The column of the text that it is about, from 1. */
    public int place() {
        return place;
    }
}
