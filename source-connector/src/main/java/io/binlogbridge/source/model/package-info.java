/**
 * Debezium's model of the source's tables, kept right statement by statement. Debezium's parser is used for the model
 * only; what is published is never what it made of a statement.
 *
 * <p>Called by the thread that reads the server, first the snapshot's and then the binlog reader's, never both.
 */
@NullMarked
package io.binlogbridge.source.model;

import org.jspecify.annotations.NullMarked;
