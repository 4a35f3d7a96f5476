package io.binlogbridge.sink.event;

/**
 * A transaction of the source ended: all its changes in this partition stand before this record. Only a source with
 * {@code provide.transaction.metadata}, whose records end up in the topic of the rows, tells so.
 *
 * @param id the transaction as Debezium names it: its GTID, else its place in the binlog
 */
public record TransactionEnd(RecordAddress address, String id) implements ChangeEvent {

    @Override
    public SourcePosition position() {
        return SourcePosition.UNKNOWN;
    }
}
