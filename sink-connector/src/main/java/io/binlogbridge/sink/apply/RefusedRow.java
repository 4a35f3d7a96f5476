package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.write.TableWriteException;

/** The sentence for a row that the target refuses. */
final class RefusedRow {

    private RefusedRow() {}

    static BadRecordException at(RowChange change, TableBinding binding, TableWriteException error) {
        return BadRecordException.at(
                change,
                "The target refuses a row of table " + error.table() + " ("
                        + change.operation().name().toLowerCase(java.util.Locale.ROOT) + ", "
                        + binding.keyText(change.anyImage()) + "): " + error.getMessage() + " (error "
                        + error.getErrorCode()
                        + "). Mend the table on the target and restart the task, or pass such rows over with errors.tolerance=all.",
                error);
    }

    /** Whether the target refuses a row, and not all of them for now. */
    static boolean isOne(TableWriteException error) {
        return Failure.of(error) == Failure.REFUSED;
    }
}
