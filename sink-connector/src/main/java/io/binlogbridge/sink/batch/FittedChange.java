package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change whose values are as the target's columns take them.
 *
 * @param change where it came from, for messages
 * @param before the row before; null for an insert
 * @param after the row after; null for a delete
 */
@SuppressWarnings("ArrayRecordComponent")
record FittedChange(
        RowChange change,
        Operation operation,
        @Nullable Object @Nullable [] before,
        @Nullable Object @Nullable [] after) {

    static FittedChange of(TableBinding binding, RowChange change) {
        return new FittedChange(
                change, change.operation(), fitted(binding, change.before()), fitted(binding, change.after()));
    }

    private static @Nullable Object @Nullable [] fitted(TableBinding binding, @Nullable RowImage image) {
        return image == null ? null : binding.fit(image);
    }

    /** An update of the key as the delete and the insert that it is; everything else as it stands. */
    List<FittedChange> byKey(TableBinding binding) {
        if (operation != Operation.UPDATE || binding.key(requireBefore()).equals(binding.key(requireAfter()))) {
            return List.of(this);
        }
        return List.of(
                new FittedChange(change, Operation.DELETE, before, null),
                new FittedChange(change, Operation.INSERT, null, after));
    }

    @Nullable
    Object[] requireBefore() {
        return Objects.requireNonNull(before, "before");
    }

    @Nullable
    Object[] requireAfter() {
        return Objects.requireNonNull(after, "after");
    }

    @Nullable
    Object[] anyImage() {
        return after != null ? after : requireBefore();
    }
}
