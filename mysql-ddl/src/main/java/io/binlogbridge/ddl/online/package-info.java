/**
 * Online schema changes: what the helper tables of gh-ost, pt-online-schema-change, spirit and DMS look like in the binlog.
 *
 * <p>Such a tool makes a shadow table like the real one, alters that, copies the rows, and gives it the real table's name at the cut-over.
 * Both plugins read the same statements in the same order, and must come to the same answer about each table: the source, because it
 * leaves out the rows of helpers, and the sink, because it puts one ALTER in the place of all that. So the answer is found here.
 */
@NullMarked
package io.binlogbridge.ddl.online;

import org.jspecify.annotations.NullMarked;
