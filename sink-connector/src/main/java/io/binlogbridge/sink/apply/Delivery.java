package io.binlogbridge.sink.apply;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Records of one partition that Connect delivered together.
 *
 * @param seek the number of the last seek that they came after: those of an earlier one are of no use any more
 */
record Delivery(TopicPartition partition, int seek, List<SinkRecord> records) {}
