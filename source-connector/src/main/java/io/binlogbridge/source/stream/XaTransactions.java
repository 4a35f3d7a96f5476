package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventHeader;
import com.github.shyiko.mysql.binlog.event.EventHeaderV4;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.QueryEventData;
import com.github.shyiko.mysql.binlog.event.XAPrepareEventData;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import io.binlogbridge.source.offset.PreparedTransactions.Prepared;
import io.binlogbridge.source.offset.Xid;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/**
 * XA transactions. XA START, the rows, XA END and an XA_PREPARE event stand together in the binlog; XA COMMIT or XA ROLLBACK
 * follows on its own, any time later. So the rows are passed over where they stand, and come at the commit, as a
 * transaction at its position. {@code ONE PHASE} is said by the XA_PREPARE event, which then is the commit.
 *
 * <p>Used by the thread that reads the binlog.
 */
final class XaTransactions {

    private final Delivery delivery;
    private final PreparedRows prepared;
    private final HeldEvents held = new HeldEvents(HeldEvents.ROOM);
    private @Nullable Open open;

    /** Where events go that are read as if they stood at the commit. */
    interface Delivery {

        /** Takes a BEGIN, an event of the transaction or a COMMIT. What fails in it ends the task. */
        void handle(Event event);

        /** Whether the task goes on; false after a failure. */
        boolean goesOn();

        /** Forgets which numbers the tables have: events of another file or another run of the server follow. */
        void forgetTableNumbers();
    }

    /** One whose events are being passed over. */
    private static final class Open {

        private final Xid xid;
        private final String file;
        private final long position;
        private final HeldEvents.Part events;
        private boolean hasRows;

        Open(Xid xid, BridgeOffsetContext offset, HeldEvents.Part events) {
            this.xid = xid;
            this.file = offset.getSource().binlogFilename();
            this.position = offset.getSource().binlogPosition();
            this.events = events;
        }

        Prepared prepared() {
            return new Prepared(file, position, hasRows);
        }
    }

    XaTransactions(Delivery delivery, PreparedRows prepared) {
        this.delivery = delivery;
        this.prepared = prepared;
    }

    /** Whether the current event belongs to one that is passed over. */
    boolean isOpen() {
        return open != null;
    }

    /** Whether there may be rows of captured tables before the current event in the one that is passed over. */
    boolean hasRows() {
        return open != null && open.hasRows;
    }

    /** Takes note of every event before it is handled. */
    void note(Event event) {
        if (open != null && HeldEvents.isCarried(event)) {
            open.events.add(event);
        }
    }

    /** Takes note of a table of which rows follow. */
    void noteTable(boolean mayBeCaptured) {
        if (open != null) {
            open.hasRows |= mayBeCaptured;
        }
    }

    /** Something comes that cannot stand among the events of one. */
    void mustNotBeOpen(BridgeOffsetContext offset) {
        if (open != null) {
            throw new ConnectException(
                    "Stopped at binlog position " + place(offset) + ": the XA transaction " + open.xid
                            + ", which begins at " + open.prepared()
                            + ", was cut off, as happens when the connection is lost. Restart the task: it is read again as a whole.");
        }
    }

    /** @return whether it is a statement that is known here */
    boolean take(BridgeOffsetContext offset, Event event, QueryEventData logged) throws InterruptedException {
        Optional<XaStatement> statement = XaStatement.of(logged.getSql());
        if (statement.isEmpty()) {
            return false;
        }
        Xid xid = statement.get().xid();
        switch (statement.get().verb()) {
            case START -> {
                mustNotBeOpen(offset);
                open = new Open(xid, offset, held.part());
                offset.forgetRows();
                offset.startXa();
            }
            case END -> {}
            case COMMIT -> {
                mustNotBeOpen(offset);
                offset.commitsXa(xid);
                deliver(xid, offset.prepared().find(xid), offset, event);
            }
            case ROLLBACK -> {
                open = null;
                held.take(xid);
                offset.rollBackXa(xid);
            }
        }
        return true;
    }

    /** The XA_PREPARE event, with which the events of one end. */
    void prepare(BridgeOffsetContext offset, Event event) throws InterruptedException {
        if (open == null) {
            throw new ConnectException("Stopped at binlog position " + place(offset)
                    + ": an XA transaction is prepared here whose beginning was not read. Move the connector's offset to its"
                    + " XA START, or take a new snapshot.");
        }
        Open ended = open;
        open = null;
        held.keep(ended.xid, ended.events);
        if (((XAPrepareEventData) event.getData()).isOnePhase()) {
            deliver(ended.xid, Optional.of(ended.prepared()), offset, event);
        } else {
            offset.prepareXa(ended.xid, ended.prepared());
        }
    }

    private void deliver(Xid xid, Optional<Prepared> known, BridgeOffsetContext offset, Event commit)
            throws InterruptedException {
        Optional<List<Event>> events = held.take(xid);
        delivery.forgetTableNumbers();
        delivery.handle(statement("BEGIN", commit));
        if (known.isEmpty() || known.get().hasRows()) {
            EventsAtOnePosition rows = new EventsAtOnePosition(offset, delivery::handle);
            try {
                if (events.isPresent() && known.isPresent()) {
                    for (Event event : events.get()) {
                        deliver(event, rows);
                    }
                } else {
                    read(xid, known.orElse(null), offset, rows);
                }
            } finally {
                rows.end();
            }
        }
        mustGoOn();
        delivery.handle(statement("COMMIT", commit));
        delivery.forgetTableNumbers();
    }

    private void read(Xid xid, @Nullable Prepared known, BridgeOffsetContext offset, EventsAtOnePosition rows)
            throws InterruptedException {
        String file = offset.getSource().binlogFilename();
        long position = offset.getSource().binlogPosition();
        try {
            prepared.read(xid, known, file, position, event -> {
                deliver(event, rows);
                return true;
            });
        } catch (PreparedRows.NotThere e) {
            throw stop(xid, offset, e.getMessage() + ". Take a new snapshot of the tables that it changed", e);
        } catch (IOException | SQLException e) {
            throw stop(xid, offset, "its rows could not be read again: " + e.getMessage(), e);
        }
    }

    private void deliver(Event event, EventsAtOnePosition rows) throws InterruptedException {
        mustGoOn();
        rows.handle(EventsAtOnePosition.withoutPosition(event));
    }

    /** What fails in the handler is reported there; nothing may come after it. */
    private void mustGoOn() throws InterruptedException {
        if (!delivery.goesOn()) {
            throw new InterruptedException("The task has ended.");
        }
    }

    private static StatementStop stop(Xid xid, BridgeOffsetContext offset, String why, Exception cause) {
        return new StatementStop("XA COMMIT " + xid, place(offset), why, cause);
    }

    private static String place(BridgeOffsetContext offset) {
        return offset.getSource().binlogFilename() + ":" + offset.getSource().binlogPosition();
    }

    /** A statement that does not stand in the binlog, at the position of the commit. */
    private static Event statement(String sql, Event commit) {
        EventHeader original = commit.getHeader();
        EventHeaderV4 header = new EventHeaderV4();
        header.setEventType(EventType.QUERY);
        header.setTimestamp(original.getTimestamp());
        header.setServerId(original.getServerId());
        QueryEventData data = new QueryEventData();
        data.setSql(sql);
        if (commit.getData() instanceof QueryEventData logged) {
            data.setThreadId(logged.getThreadId());
        }
        return new Event(header, data);
    }
}
