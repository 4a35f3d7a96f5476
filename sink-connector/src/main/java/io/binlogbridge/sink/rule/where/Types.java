package io.binlogbridge.sink.rule.where;

/** Types without anything to say about them. */
final class Types {

    /** TRUE, FALSE and what comparisons make. */
    static final Type BOOLEAN = new Type.Int(Type.Sign.SIGNED, 1);

    static final Type REAL = new Type.Real();

    static final Type BINARY = new Type.Binary();

    static final Type NULL = new Type.Null();

    private Types() {}
}
