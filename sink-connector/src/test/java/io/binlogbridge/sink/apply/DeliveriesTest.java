package io.binlogbridge.sink.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.FakeSinkTaskContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Connect ends a task that moves the consumer on a partition that it gave back, so no seek may come too late. */
class DeliveriesTest {

    private static final TopicPartition PARTITION = new TopicPartition("p.shop", 0);
    private static final TopicPartition OTHER = new TopicPartition("p.store", 0);

    private final FakeSinkTaskContext connect = new FakeSinkTaskContext();
    private final Deliveries deliveries = new Deliveries(connect);

    @Test
    void seeks_are_passed_on() {
        int opening = deliveries.open(List.of(PARTITION, OTHER));

        seek(Map.of(PARTITION, new Seek(opening, 1, 7), OTHER, new Seek(opening, 1, -1)));

        assertThat(connect.seeks).containsExactly(Map.entry(PARTITION, 7L));
        assertThat(deliveries.opened()).containsExactlyInAnyOrder(PARTITION, OTHER);
    }

    @Test
    void a_seek_that_comes_after_its_partition_was_given_back_is_dropped() {
        int opening = deliveries.open(List.of(PARTITION, OTHER));
        seek(Map.of(PARTITION, new Seek(opening, 1, 7), OTHER, new Seek(opening, 1, 7)));
        connect.seeks.clear();
        deliveries.sort(List.of(), delivery -> {});
        deliveries.release(List.of(PARTITION));

        seek(Map.of(PARTITION, new Seek(opening, 2, 9), OTHER, new Seek(opening, 2, 9)));

        assertThat(connect.seeks).containsExactly(Map.entry(OTHER, 9L));
        assertThat(deliveries.opened()).containsExactly(OTHER);
    }

    @Test
    void a_seek_of_an_earlier_opening_does_not_move_the_partition_that_came_back() {
        int before = deliveries.open(List.of(PARTITION));
        deliveries.release(List.of(PARTITION));
        int now = deliveries.open(List.of(PARTITION));

        seek(Map.of(PARTITION, new Seek(before, 1, 9)));

        assertThat(connect.seeks).isEmpty();
        assertThat(deliveries.isUnopened(PARTITION)).isTrue();

        seek(Map.of(PARTITION, new Seek(now, 2, 5)));

        assertThat(connect.seeks).containsExactly(Map.entry(PARTITION, 5L));
    }

    @Test
    void a_seek_that_Connect_has_not_carried_out_yet_is_taken_back_with_the_partition() {
        int opening = deliveries.open(List.of(PARTITION));
        seek(Map.of(PARTITION, new Seek(opening, 1, 7)));

        deliveries.release(List.of(PARTITION));

        Map<TopicPartition, Long> nowhere = new HashMap<>();
        nowhere.put(PARTITION, null);
        assertThat(connect.seeks).isEqualTo(nowhere);
    }

    private void seek(Map<TopicPartition, Seek> seeks) {
        deliveries.seek(deliveries.stillWanted(seeks));
    }
}
