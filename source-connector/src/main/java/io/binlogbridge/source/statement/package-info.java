/**
 * What the binlog says about one statement besides its text: the status variables of the QUERY event, and with them the
 * session that the statement depends on and the character set its bytes are in.
 *
 * <p>Called by the binlog reader's thread only. Every class here is immutable.
 */
@NullMarked
package io.binlogbridge.source.statement;

import org.jspecify.annotations.NullMarked;
