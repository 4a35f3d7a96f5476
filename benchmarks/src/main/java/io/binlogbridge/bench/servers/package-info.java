/**
 * What the contestants run on: two MySQL servers, a broker, a schema registry and Connect workers, each a process of its own; the topics,
 * filled once for each workload; the target's state before a run. Called by the contestants and the benchmark's main thread.
 */
package io.binlogbridge.bench.servers;
