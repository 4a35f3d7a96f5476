/**
 * An epoch becomes statements on the target: text of our own making, one packet each, sent as bytes. Values become literals in one place,
 * {@link io.binlogbridge.sink.write.Literals}; identifiers are always quoted. It relies on the session that the target package
 * sets up: {@code character_set_client} utf8mb4, {@code sql_mode} without NO_BACKSLASH_ESCAPES and ANSI_QUOTES. Called in the
 * transaction that the caller commits, from one thread a connection.
 */
package io.binlogbridge.sink.write;
