package io.binlogbridge.sink.apply;

/**
 * Where a partition is to be delivered from.
 *
 * @param opening of the partition, for which this was asked: a partition that was given back since may not be moved
 * @param number counts the seeks of the partition
 * @param offset negative for wherever the consumer begins
 */
record Seek(int opening, int number, long offset) {}
