/**
 * The records that go into the topics: the schema change of the wire contract, and where each record belongs.
 *
 * <p>Schema changes are made by the thread that reads the server (snapshot or binlog); records are placed into their
 * topics by the task's thread in {@code poll()}.
 */
@NullMarked
package io.binlogbridge.source.record;

import org.jspecify.annotations.NullMarked;
