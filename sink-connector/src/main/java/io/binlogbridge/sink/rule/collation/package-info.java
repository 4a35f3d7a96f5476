/**
 * How MySQL compares, matches and folds texts under its collations, by tables taken from a real server: neither Java's order nor its case
 * mappings nor those of a later Unicode are the same. A collation that is not done exactly is not there.
 *
 * <p>Called for each row by the filters of rules, on any thread. Everything here is immutable; a table is read when a collation first needs
 * it, and kept. A test ({@code CollationTablesTest}) writes the tables down and compares them with a server.
 */
@NullMarked
package io.binlogbridge.sink.rule.collation;

import org.jspecify.annotations.NullMarked;
