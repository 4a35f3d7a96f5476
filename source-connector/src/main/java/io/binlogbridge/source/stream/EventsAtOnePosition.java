package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventHeaderV4;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import java.util.function.Consumer;

/**
 * Events that all have the position of another one, the event that holds them (a compressed transaction) or commits them (an
 * XA transaction): their rows are numbered through.
 */
final class EventsAtOnePosition {

    private final BridgeOffsetContext offset;
    private final Consumer<Event> handler;
    private int rows;

    EventsAtOnePosition(BridgeOffsetContext offset, Consumer<Event> handler) {
        this.offset = offset;
        this.handler = handler;
    }

    /** Takes the next one. */
    void handle(Event event) {
        offset.countRowsFrom(rows);
        handler.accept(event);
        rows += RowEvents.rows(event.getData());
    }

    /** There are no more. */
    void end() {
        offset.countRowsFrom(0);
    }

    /** The event without a position, so that the one before it stays the current one. */
    static Event withoutPosition(Event event) {
        EventHeaderV4 original = event.getHeader();
        EventHeaderV4 header = new EventHeaderV4();
        header.setTimestamp(original.getTimestamp());
        header.setEventType(original.getEventType());
        header.setServerId(original.getServerId());
        header.setEventLength(original.getEventLength());
        header.setFlags(original.getFlags());
        return new Event(header, event.getData());
    }
}
