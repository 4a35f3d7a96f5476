package io.binlogbridge.sink.batch;

/**
 * How rows are spread over lanes.
 *
 * @param lanes how many there are
 * @param run how many consecutive numbers of a key keep to one lane. They are neighbours in the index: lanes that append to the same
 *     pages wait for each other there, and split them. A run is to be some pages long, and short enough that an epoch reaches all lanes
 */
public record Spread(int lanes, int run) {}
