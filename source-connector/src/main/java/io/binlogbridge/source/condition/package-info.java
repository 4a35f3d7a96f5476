/**
 * Which rows of a table the snapshot need not read: the {@code where} of rules, as far as every server decides it as the sink does. Asked
 * by the snapshot, once a table, and by {@code validate}. Pure functions.
 */
@NullMarked
package io.binlogbridge.source.condition;

import org.jspecify.annotations.NullMarked;
