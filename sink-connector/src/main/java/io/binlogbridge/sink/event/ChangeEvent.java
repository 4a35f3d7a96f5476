package io.binlogbridge.sink.event;

/** What one record of a topic says. */
public sealed interface ChangeEvent permits RowChange, SchemaChange, TransactionEnd, Other {

    RecordAddress address();

    /** Where the source had it; {@link SourcePosition#UNKNOWN} for records without a source. */
    SourcePosition position();

    /** Both places, for messages. */
    default String where() {
        return address() + " (" + position() + ")";
    }
}
