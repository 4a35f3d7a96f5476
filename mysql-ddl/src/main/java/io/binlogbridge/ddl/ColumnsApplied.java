package io.binlogbridge.ddl;

import java.util.List;
import java.util.Optional;

/**
 * A statement after the rules on columns.
 *
 * @param text the statement under the target's names; empty when nothing of it is left for the target, as of an ALTER of an excluded
 *     column alone
 * @param leftOut what fell away, in textual order
 */
public record ColumnsApplied(Optional<String> text, List<LeftOut> leftOut) {

    public ColumnsApplied {
        leftOut = List.copyOf(leftOut);
    }
}
