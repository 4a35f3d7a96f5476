package io.binlogbridge.sink.lane;

import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.progress.Progress;

/**
 * Where a flight comes from and where it takes its partition.
 *
 * @param from the next offset that the target has before it
 * @param to the progress after it
 */
public record Landing(PartitionKey key, long from, Progress to) {}
