/** Those that are measured: what each does with a workload, from the state it finds on the target to the last row. Called by the main thread, one run after the other. */
package io.binlogbridge.bench.contestant;
