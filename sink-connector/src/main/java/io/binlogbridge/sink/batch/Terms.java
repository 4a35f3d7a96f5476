package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.batch.TableBinding.Company;
import io.binlogbridge.sink.rule.ColumnRule;
import java.util.List;

/**
 * Under which terms rows of a table of the source are those of a table of the target.
 *
 * @param columns what becomes of its columns
 * @param shared whether rows of other tables of the source go there too
 * @param added columns of the target that the rows may lack: those that they do lack are put behind theirs
 */
public record Terms(ColumnRule columns, Company company, boolean shared, List<String> added) {

    public Terms {
        added = List.copyOf(added);
    }

    /** Of a table that has its target for itself. */
    public static Terms alone(ColumnRule columns, Company company) {
        return new Terms(columns, company, false, List.of());
    }
}
