/**
 * Real servers on one machine, for the quickstart, tests and benchmarks: MySQL, a Kafka broker, a Connect worker. Everything listens on
 * loopback and free ports, lives in a folder of its own and is stopped by process id. Callers may use one instance from one thread at a time.
 */
package io.binlogbridge.stack;
