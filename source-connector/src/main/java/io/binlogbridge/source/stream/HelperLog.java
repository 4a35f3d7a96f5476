package io.binlogbridge.source.stream;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log of which tables the rows are left out from a statement on, and how to have them. */
final class HelperLog {

    private static final Logger LOG = LoggerFactory.getLogger(HelperLog.class);

    private HelperLog() {}

    static void say(HelperTables.Seen seen, String position) {
        for (ObjectName table : seen.rowsLeftOut()) {
            LOG.info(
                    "From {} on the rows of {} are left out: it is a helper table of an online schema change ({}). If it is a"
                            + " table of yours, name it in online.ddl.exclude.list, here and at the sink, and take a new"
                            + " snapshot.",
                    position,
                    table,
                    seen.after());
        }
    }
}
