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

    /** Any image: its shape is that of both. */
    public RowImage anyImage() {
        return after != null ? after : requireBefore();
    }

    /** How much memory the images take, roughly; in bytes. */
    public long bytes() {
        return (before == null ? 0L : before.bytes()) + (after == null ? 0L : after.bytes());
    }
}
