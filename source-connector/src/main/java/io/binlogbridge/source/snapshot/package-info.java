/**
 * The snapshot: per database its CREATE DATABASE and the CREATE TABLE of each captured table as the server shows them,
 * then the rows, which Debezium reads, then routines, views, triggers and events.
 *
 * <p>Runs in the snapshot's thread, before anything is read from the binlog.
 */
@NullMarked
package io.binlogbridge.source.snapshot;

import org.jspecify.annotations.NullMarked;
