/**
 * The sink's own steps on one thread, without servers: decoding, net effect. {@code mvn -Pjmh -pl benchmarks -am -DskipTests verify} runs them.
 */
package io.binlogbridge.bench.jmh;
