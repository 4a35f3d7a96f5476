package io.binlogbridge.sink.lane;

/** Named moments at which a test may end everything, as a crash would. Does nothing otherwise. */
@FunctionalInterface
public interface Failpoint {

    /** Never fails. */
    Failpoint NONE = step -> {};

    /** The steps of a statement, of indexes after the rows, and of an epoch, each in their order. */
    enum Step {
        /** Databases and room for new tables are made. */
        PREPARED,
        /** A statement is in the journal as pending. */
        NOTED,
        /** The rows of a table are gone from a target that it shares with others. */
        MEMBER_TAKEN,
        /** A statement has run. */
        RUN,
        /** A partition has noted that it has come to a statement of several topics. */
        ARRIVED,
        /** The indexes that a table is to be without while its snapshot is read are noted. */
        INDEXES_NOTED,
        /** They are dropped. */
        INDEXES_DROPPED,
        /** They are back, and still noted. */
        INDEXES_ADDED,
        /** They are back and no longer noted; the progress does not know. */
        INDEXES_DONE,
        /** A lane has come to a flight, and has not looked whether it is still wanted. */
        PART_TAKEN,
        /** A lane has written its share and not committed it. */
        SHARE_WRITTEN,
        /** A lane has committed its share; the progress does not know. */
        SHARE_COMMITTED,
        /** Rows and progress are written in one transaction and not committed. */
        ROWS_WRITTEN,
        /** The progress is committed, and the task does not know yet. */
        COMMITTED
    }

    /** Called when {@code step} is done. */
    void reached(Step step);
}
