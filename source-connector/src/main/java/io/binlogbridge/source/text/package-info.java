/**
 * How the bytes of a text value become a Java String: as MySQL itself converts them, so that the target, given that String, makes the same
 * bytes of it again. Java's own charsets differ from MySQL's of the same name, in a few codes or in many; so there are tables, written down
 * from a real server by a test ({@code CharsetTablesTest}), and Unicode's own forms, which need none.
 *
 * <p>Called for every text value, by the snapshot's threads and the binlog reader's. Every class here is immutable; a table is read when its
 * character set is first asked for, and kept.
 */
@NullMarked
package io.binlogbridge.source.text;

import org.jspecify.annotations.NullMarked;
