package io.binlogbridge.source.binlog;

import com.github.shyiko.mysql.binlog.GtidSet;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventHeaderV4;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.GtidEventData;
import com.github.shyiko.mysql.binlog.event.GtidTaggedEventData;
import com.github.shyiko.mysql.binlog.event.MySqlGtid;
import com.github.shyiko.mysql.binlog.event.PreviousGtidSetEventData;
import com.github.shyiko.mysql.binlog.event.QueryEventData;
import com.github.shyiko.mysql.binlog.event.RotateEventData;
import io.binlogbridge.source.offset.BinlogPlace;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Follows the events of the binlog from the beginning of a file on, and knows which of them make one transaction. */
final class TransactionWalk {

    private static final long MICROS_OF_MILLI = 1000;

    private String file = "";
    private long begin;
    private long end;
    private boolean inside;

    /** From a BEGIN on: then a statement is not a transaction by itself. */
    private boolean opened;

    private boolean ended;
    private long committedMicros;
    private long committedMillis;
    private GtidSet gtids = new GtidSet("");
    private @Nullable MySqlGtid gtid;

    /** Takes the next event. */
    void see(Event event) {
        if (ended) {
            forgetEnded();
        }
        EventHeaderV4 header = event.getHeader();
        if (event.getData() instanceof RotateEventData rotate) {
            inside = false;
            file = rotate.getBinlogFilename();
            begin = rotate.getBinlogPosition();
            end = begin;
        } else if (header.getNextPosition() > 0) {
            if (!inside) {
                begin = header.getPosition();
                opened = false;
                committedMicros = 0;
            }
            end = header.getNextPosition();
            take(event, header.getEventType());
            committedMillis = header.getTimestamp();
        }
    }

    private void take(Event event, EventType type) {
        switch (type) {
            case FORMAT_DESCRIPTION, STOP, HEARTBEAT, INCIDENT -> inside = false;
            case PREVIOUS_GTIDS -> {
                PreviousGtidSetEventData previous = event.getData();
                gtids = new GtidSet(previous.getGtidSet());
            }
            case GTID, ANONYMOUS_GTID -> {
                inside = true;
                GtidEventData data = event.getData();
                gtid = type == EventType.GTID ? data.getMySqlGtid() : null;
                committedMicros = data.getImmediateCommitTimestamp();
            }
            case GTID_TAGGED -> {
                inside = true;
                GtidTaggedEventData data = event.getData();
                gtid = data.getMySqlGtid();
                committedMicros = data.getImmediateCommitTimestamp();
            }
            case QUERY -> {
                QueryEventData query = event.getData();
                inside = true;
                ended = ends(query.getSql().strip().toUpperCase(Locale.ROOT));
            }
            case XID, XA_PREPARE, TRANSACTION_PAYLOAD -> ended = true;
            default -> inside = true;
        }
    }

    private boolean ends(String statement) {
        boolean opens = statement.equals("BEGIN")
                || statement.startsWith("XA START")
                || statement.startsWith("XA BEGIN")
                || statement.endsWith("START TRANSACTION");
        opened |= opens;
        boolean closes = statement.equals("COMMIT")
                || statement.equals("ROLLBACK")
                || statement.startsWith("XA COMMIT")
                || statement.startsWith("XA ROLLBACK");
        return closes || !opened;
    }

    private void forgetEnded() {
        if (gtid != null) {
            gtids.add(gtid.toString());
            gtid = null;
        }
        ended = false;
        inside = false;
    }

    /** The file that is read. */
    String file() {
        return file;
    }

    /** Where the transaction begins that the last event is part of; where the last event begins when it is of none. */
    long begin() {
        return begin;
    }

    /** Where the last event ends. */
    long end() {
        return end;
    }

    /** Whether the last event is part of a transaction and not its end. */
    boolean isInside() {
        return inside && !ended;
    }

    /** Whether a transaction has ended with the last event. */
    boolean hasEnded() {
        return ended;
    }

    /** When that was committed on the server, in milliseconds since 1970; of whole seconds where the server logs no more. */
    long committed() {
        return committedMicros == 0 ? committedMillis : committedMicros / MICROS_OF_MILLI;
    }

    /** Whether {@link #committed()} has lost its fraction. */
    boolean isWholeSecond() {
        return committedMicros == 0;
    }

    /** The place {@link #begin()}. */
    BinlogPlace before() {
        return new BinlogPlace(file, begin, text());
    }

    /** The place {@link #end()}. */
    BinlogPlace after() {
        if (ended) {
            forgetEnded();
        }
        return new BinlogPlace(file, end, text());
    }

    private @Nullable String text() {
        String text = gtids.toString();
        return text.isEmpty() ? null : text;
    }
}
