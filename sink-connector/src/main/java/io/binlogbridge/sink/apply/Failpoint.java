package io.binlogbridge.sink.apply;

/** Named moments at which a test may end everything, as a crash would. Does nothing otherwise. */
@FunctionalInterface
public interface Failpoint {

    /** Never fails. */
    Failpoint NONE = step -> {};

    /** The steps of a statement, in their order. */
    enum Step {
        PREPARED,
        NOTED,
        RUN,
        ROWS_WRITTEN,
        COMMITTED
    }

    /** Called when {@code step} is done. */
    void reached(Step step);
}
