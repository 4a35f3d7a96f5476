package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import io.binlogbridge.source.offset.Xid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of XA transactions that are prepared, as long as they are few: most are small and committed at once, and their rows
 * need not be read from the server again. Those that have no room are forgotten, the oldest first.
 */
final class HeldEvents {

    /** Bytes of the binlog. */
    static final long ROOM = 4L << 20;

    /** What an XA transaction consists of, as far as its rows go. A failure to read one of them is an INCIDENT. */
    private static final Set<EventType> CARRIED = Set.of(
            EventType.TABLE_MAP,
            EventType.WRITE_ROWS,
            EventType.UPDATE_ROWS,
            EventType.DELETE_ROWS,
            EventType.EXT_WRITE_ROWS,
            EventType.EXT_UPDATE_ROWS,
            EventType.EXT_DELETE_ROWS,
            EventType.ROWS_QUERY,
            EventType.INCIDENT);

    private final long room;
    private final Map<Xid, Part> all = new LinkedHashMap<>();
    private long bytes;

    HeldEvents(long room) {
        this.room = room;
    }

    /**
     * Whether the event has to be handed on when its XA transaction is committed. Every way to get at the events asks here, because
     * a restart counts how many of them were handed on.
     */
    static boolean isCarried(Event event) {
        return CARRIED.contains(event.getHeader().getEventType());
    }

    /** The events of one transaction. */
    static final class Part {

        private final List<Event> events = new ArrayList<>();
        private final long room;
        private long bytes;

        private Part(long room) {
            this.room = room;
        }

        void add(Event event) {
            bytes += event.getHeader().getDataLength();
            if (fits()) {
                events.add(event);
            } else {
                events.clear();
            }
        }

        private boolean fits() {
            return bytes <= room;
        }
    }

    Part part() {
        return new Part(room);
    }

    /** Keeps all that were added to the part, if there is room. */
    void keep(Xid xid, Part part) {
        take(xid);
        if (part.fits()) {
            all.put(xid, part);
            bytes += part.bytes;
        }
        while (bytes > room) {
            take(all.keySet().iterator().next());
        }
    }

    /** Gives up what was kept; empty when it had no room, or came before the start of the task. */
    Optional<List<Event>> take(Xid xid) {
        Optional<Part> kept = Optional.ofNullable(all.remove(xid));
        bytes -= kept.map(part -> part.bytes).orElse(0L);
        return kept.map(part -> part.events);
    }
}
