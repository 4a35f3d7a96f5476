package io.binlogbridge.sink.apply;

/**
 * Where a partition is to be delivered from.
 *
 * @param number counts the seeks of the partition
 * @param offset negative for wherever the consumer begins
 */
record Seek(int number, long offset) {}
