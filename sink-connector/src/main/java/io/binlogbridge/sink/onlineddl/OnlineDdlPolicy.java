package io.binlogbridge.sink.onlineddl;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What becomes of online schema changes.
 *
 * @param names which tables may be helpers
 * @param renamedColumns of real tables of the source: old and new names of columns, the new one empty for a column that was dropped, where
 *     the statements that say so were not seen
 * @param inexact on the whole of {@code database.table}: real tables whose new columns may get other values than on the source
 */
public record OnlineDdlPolicy(
        Mode mode, HelperNames names, Map<ObjectName, Map<String, String>> renamedColumns, List<Pattern> inexact) {

    /** What is done with helpers. */
    public enum Mode {
        /** They stay away, and the real table is changed as its shadow was. */
        TRANSLATE,
        /** They are tables like any other. */
        REPLICATE,
        /** They stay away, and the real table is left as it is. */
        SKIP
    }

    /** What the options say when nothing is set. */
    public static final OnlineDdlPolicy DEFAULT =
            new OnlineDdlPolicy(Mode.TRANSLATE, HelperNames.DEFAULT, Map.of(), List.of());

    public OnlineDdlPolicy {
        Map<ObjectName, Map<String, String>> copy = new HashMap<>();
        renamedColumns.forEach((table, columns) -> copy.put(table, Map.copyOf(columns)));
        renamedColumns = Map.copyOf(copy);
        inexact = List.copyOf(inexact);
    }
}
