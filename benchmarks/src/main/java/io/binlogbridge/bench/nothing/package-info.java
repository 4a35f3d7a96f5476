/** A sink that does nothing: what a worker can deliver at most. Runs inside of a Connect worker, as a plugin made at the start of a benchmark. */
package io.binlogbridge.bench.nothing;
