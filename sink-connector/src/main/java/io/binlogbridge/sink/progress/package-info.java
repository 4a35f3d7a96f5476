/**
 * What is remembered on the target, in the control database: how far each partition is applied, which statements were begun and
 * done, which tables this migration made. Written in the transactions of the rows themselves. Called from a task's thread.
 */
package io.binlogbridge.sink.progress;
