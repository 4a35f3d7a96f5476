/**
 * What a run is measured by: looks at a counter of progress and at the CPU times of processes, taken while it runs, and what they come to.
 * The looks are taken by one thread of the sampler's own; all else is immutable.
 */
package io.binlogbridge.bench.measure;
