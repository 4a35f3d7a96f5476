package io.binlogbridge.source.topic;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;

class TopicAsItIsTest {

    @Test
    void a_compacted_topic_stops_the_task() {
        assertThatThrownBy(() -> new TopicAsItIs(1, "compact,delete", "-1", "-1").check("p.shop"))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("Topic p.shop has cleanup.policy=compact,delete")
                .hasMessageContaining("Set cleanup.policy=delete");
    }

    @Test
    void a_limited_retention_and_more_partitions_are_only_warned_about() {
        assertThatCode(() -> new TopicAsItIs(6, "delete", "604800000", "-1").check("p.shop"))
                .doesNotThrowAnyException();
    }
}
