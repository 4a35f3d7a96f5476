package io.binlogbridge.source.stream;

import io.binlogbridge.ddl.StatementKind;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts, by kind, the statements that change no object and are therefore left out, and says so once per kind. */
final class LeftOutStatements {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOutStatements.class);

    private final Map<StatementKind, Long> counts = new EnumMap<>(StatementKind.class);

    /** By its place, not its text: CREATE USER and CREATE SERVER hold credentials. */
    void add(StatementKind kind, String position) {
        long count = counts.merge(kind, 1L, Long::sum);
        if (count == 1) {
            LOG.info(
                    "Statements of kind {} change no object of a database and are left out; the first stands at {}.",
                    kind,
                    position);
        } else {
            LOG.debug("Left out {} number {}, at {}", kind, count, position);
        }
    }
}
