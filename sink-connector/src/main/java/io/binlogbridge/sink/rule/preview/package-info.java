/**
 * What the rules make of the tables that are known, said before anything runs: a line for each table, and what would stop the task. Pure
 * functions; called where a configuration is validated.
 */
@NullMarked
package io.binlogbridge.sink.rule.preview;

import org.jspecify.annotations.NullMarked;
