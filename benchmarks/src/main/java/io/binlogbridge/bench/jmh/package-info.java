/**
 * Steps on one thread, without servers: of the source the conversion of rows, of the sink decoding and net effect. {@code mvn -Pjmh -pl benchmarks -am -DskipTests verify} runs them.
 */
package io.binlogbridge.bench.jmh;
