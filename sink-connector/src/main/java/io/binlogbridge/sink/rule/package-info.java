/** Which objects are applied, and under which names. Pure functions of the configuration; immutable and thread-safe. */
package io.binlogbridge.sink.rule;
