package io.binlogbridge.bench.report;

/**
 * What an online schema change cost.
 *
 * @param converter as a reader knows it
 * @param copied rows that were copied into the shadow table
 * @param changed rows of the real table that were changed meanwhile
 * @param records records that reached the topic, statements included
 * @param written rows that the target inserted, updated and deleted, the sink's own bookkeeping included
 * @param seconds from the shadow's CREATE until the target had everything
 */
public record ShadowTraffic(String converter, long copied, long changed, long records, long written, double seconds) {}
