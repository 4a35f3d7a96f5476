package io.binlogbridge.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventHeaderV4;
import com.github.shyiko.mysql.binlog.event.EventType;
import io.binlogbridge.source.offset.Xid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldEventsTest {

    private final HeldEvents held = new HeldEvents(100);

    @Test
    void what_is_kept_is_given_once() {
        keep("a", 30, 30);

        assertThat(held.take(xid("a")).orElseThrow()).hasSize(2);
        assertThat(held.take(xid("a"))).isEmpty();
    }

    @Test
    void the_oldest_makes_room() {
        keep("a", 40);
        keep("b", 40);
        keep("c", 40);

        assertThat(held.take(xid("a"))).isEmpty();
        assertThat(held.take(xid("b"))).isPresent();
        assertThat(held.take(xid("c"))).isPresent();
    }

    @Test
    void one_that_is_too_large_takes_nobodys_room() {
        keep("a", 40);
        keep("b", 60, 41, 1);

        assertThat(held.take(xid("b"))).isEmpty();
        assertThat(held.take(xid("a"))).isPresent();
    }

    @Test
    void room_that_was_given_back_is_used_again() {
        for (int i = 0; i < 10; i++) {
            keep("a", 100);
            keep("a", 100);
            assertThat(held.take(xid("a"))).isPresent();
        }
        keep("b", 50);
        keep("c", 50);
        assertThat(held.take(xid("b"))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"QUERY", "XA_PREPARE", "GTID", "ROTATE", "FORMAT_DESCRIPTION", "HEARTBEAT", "XID"})
    void what_is_not_of_rows_is_not_carried(EventType type) {
        assertThat(HeldEvents.isCarried(event(type, 1))).isFalse();
    }

    private void keep(String name, int... bytes) {
        HeldEvents.Part part = held.part();
        for (int size : bytes) {
            part.add(event(EventType.EXT_WRITE_ROWS, size));
        }
        held.keep(xid(name), part);
    }

    private static Event event(EventType type, int bytes) {
        EventHeaderV4 header = new EventHeaderV4();
        header.setEventType(type);
        header.setEventLength(header.getHeaderLength() + bytes);
        return new Event(header, null);
    }

    private static Xid xid(String name) {
        return new Xid(name, "", "1");
    }
}
