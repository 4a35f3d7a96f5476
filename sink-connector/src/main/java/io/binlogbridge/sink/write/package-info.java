/**
 * An epoch becomes statements on the target. Text and values of a statement are made together; values are always bound, identifiers
 * always quoted. Called from a task's thread, in the transaction that the caller commits.
 */
package io.binlogbridge.sink.write;
