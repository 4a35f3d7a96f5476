/**
 * Measures this project's sink, and what it is compared with, in turn, on one machine. Each server is a process of its own; the topics are
 * filled once for each workload; after each run the target is compared with the source.
 *
 * <p>Run by hand, never by the tests: {@code mvn -Pbenchmark -pl benchmarks -am -DskipTests verify}; with {@code -Dquick=true} for a first
 * try. {@code docs/benchmarks.md} explains the options.
 */
package io.binlogbridge.bench;
