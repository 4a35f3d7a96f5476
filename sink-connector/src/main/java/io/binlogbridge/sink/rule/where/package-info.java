/**
 * The WHERE of a rule: parsed once, compiled once for each version of a table, decided for each row as MySQL would. It knows
 * nothing of records, catalogs or connections. What cannot be decided exactly is refused, when the condition is parsed or compiled.
 * {@link io.binlogbridge.sink.rule.where.Condition} is where callers come in. Immutable and thread-safe.
 *
 * <p>In its order: {@code mysql-ddl} makes a tree of the text; {@link io.binlogbridge.sink.rule.where.Compiler} gives each node a {@link
 * io.binlogbridge.sink.rule.where.Type} and a way to its value, a {@link io.binlogbridge.sink.rule.where.Term}; {@link
 * io.binlogbridge.sink.rule.where.Meeting} says as what values are compared.
 */
@NullMarked
package io.binlogbridge.sink.rule.where;

import org.jspecify.annotations.NullMarked;
