package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventHeaderV4;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.GtidEventData;
import com.github.shyiko.mysql.binlog.event.GtidTaggedEventData;
import com.github.shyiko.mysql.binlog.event.RotateEventData;
import com.github.shyiko.mysql.binlog.event.TransactionPayloadEventData;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.source.binlog.BinlogEvents;
import io.binlogbridge.source.statement.LoggedStatement;
import io.debezium.connector.mysql.gtid.MySqlGtidSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The statements of a stretch of the binlog that may change what a table looks like: of each table and each database where the last one
 * stands. Takes the events of the stretch, one after another.
 */
final class StatementsAhead implements BinlogEvents.Reader {

    private final DdlParser parser = new DdlParser();
    private final UnaryOperator<ObjectName> names;
    private final Optional<MySqlGtidSet> delivered;
    private final Map<ObjectName, String> tables = new HashMap<>();
    private final Map<String, String> databases = new HashMap<>();
    private String last = "";
    private String file = "";
    private long end;
    private boolean passesOver;

    /**
     * @param names gives the form in which names are compared on this server
     * @param delivered transactions of the stretch that do not count
     */
    StatementsAhead(UnaryOperator<ObjectName> names, Optional<MySqlGtidSet> delivered) {
        this.names = names;
        this.delivered = delivered;
    }

    @Override
    public boolean take(Event event) {
        EventHeaderV4 header = event.getHeader();
        if (event.getData() instanceof RotateEventData rotate) {
            file = rotate.getBinlogFilename();
            end = rotate.getBinlogPosition();
        } else if (header.getNextPosition() > 0) {
            end = header.getNextPosition();
            take(event, header.getPosition());
        }
        return true;
    }

    private void take(Event event, long position) {
        EventType type = event.getHeader().getEventType();
        if (type == EventType.GTID && event.getData() instanceof GtidEventData data) {
            passesOver = delivered
                    .filter(set -> set.contains(data.getMySqlGtid().toString()))
                    .isPresent();
        } else if (event.getData() instanceof GtidTaggedEventData data) {
            passesOver = delivered
                    .filter(set -> set.contains(data.getMySqlGtid().toString()))
                    .isPresent();
        } else if (type == EventType.ANONYMOUS_GTID) {
            passesOver = false;
        } else if (event.getData() instanceof TransactionPayloadEventData payload && !passesOver) {
            payload.getUncompressedEvents().forEach(inner -> statement(inner, position));
        } else if (!passesOver) {
            statement(event, position);
        }
    }

    private void statement(Event event, long position) {
        if (event.getData() instanceof LoggedStatement logged
                && mayBeDdl(logged.getSql().strip())) {
            try {
                note(
                        parser.parse(
                                logged.text(),
                                logged.defaultDatabase(),
                                SqlMode.of(logged.session().sqlMode())),
                        file + ":" + position);
            } catch (DdlSyntaxException | LoggedStatement.UndecodableStatement e) {
                // The stream stops there; nothing is read behind it.
                last = file + ":" + position;
            }
        }
    }

    private static boolean mayBeDdl(String statement) {
        return !statement.equalsIgnoreCase("BEGIN")
                && !statement.equalsIgnoreCase("COMMIT")
                && !statement.regionMatches(true, 0, "XA ", 0, 3)
                && !statement.regionMatches(true, 0, "ROLLBACK", 0, 8)
                && !statement.regionMatches(true, 0, "SAVEPOINT", 0, 9);
    }

    private void note(DdlStatement statement, String place) {
        boolean changes = (statement.kind().isTableDdl() && statement.kind() != StatementKind.TRUNCATE_TABLE)
                || statement.kind().isDatabaseDdl();
        if (!changes || statement.temporary()) {
            return;
        }
        last = place;
        for (ObjectReference reference : statement.references()) {
            if (reference.type() == ObjectType.TABLE && reference.role() != Role.REFERS) {
                tables.put(names.apply(reference.object()), place);
            } else if (reference.type() == ObjectType.DATABASE) {
                databases.put(names.apply(reference.object()).database(), place);
            }
        }
    }

    boolean isEmpty() {
        return last.isEmpty();
    }

    /** Of each table that is made, changed or dropped the place of the last statement that does so. */
    Map<ObjectName, String> tables() {
        return tables;
    }

    /** Of each database that is made, changed or dropped the place of the last statement that does so. */
    Map<String, String> databases() {
        return databases;
    }

    /** The place of the last statement of all. */
    String last() {
        return last;
    }

    /** The file that was read last. */
    String file() {
        return file;
    }

    /** Where the next event comes in it. */
    long end() {
        return end;
    }
}
