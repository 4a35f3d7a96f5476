package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;

/** A condition, or a part of it, that is not understood or not supported. The message names the part, its place and what to write instead. */
public final class ConditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int place;

    /**
     * @param place from 1
     * @param problem a sentence without the place
     */
    ConditionException(int place, String problem) {
        super("At character " + place + ": " + problem + ".");
        this.place = place;
    }

    static ConditionException at(Expression part, String problem) {
        return new ConditionException(part.place(), problem);
    }

    /** The character of the condition that it is about, from 1. */
    public int place() {
        return place;
    }
}
