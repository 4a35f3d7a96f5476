package io.binlogbridge.source.stream;

import io.binlogbridge.ddl.StatementKind;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts, by kind, the statements that are left out for what they are, and says so once per kind. */
final class LeftOutStatements {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOutStatements.class);

    private final Map<StatementKind, Long> counts = new EnumMap<>(StatementKind.class);

    /** One that changes no object. By its place, not its text: CREATE USER and CREATE SERVER hold credentials. */
    void addWithoutObject(StatementKind kind, String position) {
        add(kind, position, "change no object of a database");
    }

    /** One that changes an object of a kind that was not asked for. */
    void addNotAsked(StatementKind kind, String position) {
        add(kind, position, "are about objects that schema.objects does not name");
    }

    private void add(StatementKind kind, String position, String why) {
        long count = counts.merge(kind, 1L, Long::sum);
        if (count == 1) {
            LOG.info("Statements of kind {} {} and are left out; the first stands at {}.", kind, why, position);
        } else {
            LOG.debug("Left out {} number {}, at {}", kind, count, position);
        }
    }
}
