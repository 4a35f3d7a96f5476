package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.rule.RowRule;
import io.binlogbridge.sink.rule.where.ConditionException;
import io.binlogbridge.sink.rule.where.FilterColumn;
import io.binlogbridge.sink.rule.where.RowFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of one table reach the target, and as what: an update that brings a row into the filter is an insert there, one that takes
 * it out is a delete. Made once for each table and shape.
 */
public final class RowSelection {

    private final RowRule rule;
    /** What the rule says of it, without a look at the rule: of a thousand rules hardly one is in the processor's cache. */
    private final boolean asTheyCome;

    private final TableBinding binding;
    private final RowFilter filter;
    private final @Nullable RowMark mark;

    /**
     * What reaches the target of one table.
     *
     * @param mark what tells its rows from those of others; null where it has its target for itself, or only keys tell
     * @throws ConditionException when the rule's condition cannot be decided on rows of this table
     */
    public RowSelection(RowRule rule, TableBinding binding, @Nullable RowMark mark) {
        this.mark = mark;
        this.rule = rule;
        this.asTheyCome = rule.isAll();
        this.binding = binding;
        this.filter = rule.where()
                .map(condition -> condition.compile(name -> column(name, binding)))
                .orElse(row -> true);
    }

    private static Optional<FilterColumn> column(String name, TableBinding binding) {
        List<String> source = binding.sourceColumns();
        for (int i = 0; i < source.size(); i++) {
            if (source.get(i).equalsIgnoreCase(name)) {
                TargetColumn column = binding.columns().get(i);
                return Optional.of(
                        new FilterColumn(name, i, column.dataType(), column.columnType(), column.collation()));
            }
        }
        return Optional.empty();
    }

    /** What {@code change} is on the target; empty when it is nothing there. */
    public Optional<RowChange> of(RowChange change) {
        return mark == null ? selected(change) : selected(mark.of(change));
    }

    private Optional<RowChange> selected(RowChange change) {
        if (asTheyCome) {
            return Optional.of(change);
        }
        boolean before = fulfils(change.before());
        boolean after = fulfils(change.after());
        if (change.operation() != Operation.UPDATE || before == after) {
            return taken(change, before || after);
        }
        return after
                ? taken(change.asInsert(change.requireAfter()), true)
                : taken(change.asDelete(change.requireBefore()), true);
    }

    private Optional<RowChange> taken(RowChange change, boolean fulfilled) {
        return fulfilled && rule.takes(change.operation()) ? Optional.of(change) : Optional.empty();
    }

    private boolean fulfils(@Nullable RowImage image) {
        return image != null && filter.test(binding.fit(image));
    }
}
