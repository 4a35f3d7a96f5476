package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.TransactionPayloadEventData;
import io.binlogbridge.source.binlog.BinlogEvents;
import io.binlogbridge.source.offset.Xid;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Picks, from what stands in the binlog at a place, the rows of one XA transaction that begins there. */
final class XaEvents implements BinlogEvents.Reader {

    private static final Set<EventType> BEFORE_FIRST =
            EnumSet.of(EventType.ROTATE, EventType.FORMAT_DESCRIPTION, EventType.PREVIOUS_GTIDS, EventType.HEARTBEAT);

    private final Xid xid;
    private final BinlogEvents.Reader rows;
    private boolean begun;
    private boolean whole;

    XaEvents(Xid xid, BinlogEvents.Reader rows) {
        this.xid = xid;
        this.rows = rows;
    }

    /** Whether the transaction begins at the place. */
    boolean isThere() {
        return begun;
    }

    /** Whether its end was met too. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public boolean take(Event event) throws IOException, InterruptedException {
        EventType type = event.getHeader().getEventType();
        if (!begun) {
            begun = XaStatement.starts(xid, event);
            return begun
                    ? !(event.getData() instanceof TransactionPayloadEventData payload) || takeAll(payload)
                    : BEFORE_FIRST.contains(type);
        }
        whole = type == EventType.XA_PREPARE;
        return !whole && (!HeldEvents.isCarried(event) || rows.take(event));
    }

    private boolean takeAll(TransactionPayloadEventData payload) throws IOException, InterruptedException {
        for (Event event : payload.getUncompressedEvents()) {
            if (!take(event)) {
                return false;
            }
        }
        return true;
    }
}
