/**
 * The workloads: a table, the rows that stand in it before, and the changes that are measured. All from fixed seeds, so that every
 * contestant of every run applies the same. They are written to the source by one thread.
 */
package io.binlogbridge.bench.workload;
