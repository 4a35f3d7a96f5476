package io.binlogbridge.sink.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row changed on the source.
 *
 * @param database the source database
 * @param table the source table
 * @param transaction the transaction as Debezium names it (its GTID, else its place in the binlog); null when the record does not say
 * @param before the row before; never null for {@link Operation#UPDATE} and {@link Operation#DELETE}
 * @param after the row after; never null but for {@link Operation#DELETE}
 */
public record RowChange(
        RecordAddress address,
        SourcePosition position,
        String database,
        String table,
        Operation operation,
        @Nullable String transaction,
        @Nullable RowImage before,
        @Nullable RowImage after)
        implements ChangeEvent {

    /** The image before; only for operations that have one. */
    public RowImage requireBefore() {
        return Objects.requireNonNull(before, "before");
    }

    /** The image after; only for operations that have one. */
    public RowImage requireAfter() {
        return Objects.requireNonNull(after, "after");
    }

    /** The same place, where only {@code image} is deleted. */
    public RowChange asDelete(RowImage image) {
        return new RowChange(address, position, database, table, Operation.DELETE, transaction, image, null);
    }

    /** The same place, where {@code image} is a new row. */
    public RowChange asInsert(RowImage image) {
        return new RowChange(address, position, database, table, Operation.INSERT, transaction, null, image);
    }

    /** The same change of a row in another form. */
    public RowChange with(@Nullable RowImage otherBefore, @Nullable RowImage otherAfter) {
        return new RowChange(address, position, database, table, operation, transaction, otherBefore, otherAfter);
    }

    /** Any image: its shape is that of both. */
    public RowImage anyImage() {
        return after != null ? after : requireBefore();
    }

    /** How much memory the images take, roughly; in bytes. */
    public long bytes() {
        return (before == null ? 0L : before.bytes()) + (after == null ? 0L : after.bytes());
    }
}
