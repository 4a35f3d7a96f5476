/**
 * One MySQL statement: its kind, the objects it names, and the rewriting of those names.
 *
 * <p>The source plugin asks which database a statement changes, the sink plugin lets it be written under the target's names.
 * {@link io.binlogbridge.ddl.DdlParser} is where both come in; everything is immutable once read and any thread may call it.
 *
 * <p>A statement is cut into tokens by our own scanner. Table, index and database statements are read from these, because the
 * places of their names are marked by reserved words, in syntax that no grammar knows yet too. Queries and the bodies of stored
 * programs are read from the tree of Debezium's grammar, because there the meaning of a name depends on scopes. A rewrite
 * replaces the tokens of names and nothing else; where it is not certain what a name means and the name would change, it fails.
 *
 * <p>{@link io.binlogbridge.ddl.ColumnMapping} says what becomes of columns: tables and indexes are gone through by their definitions and
 * actions, queries and bodies are read once more with their columns. What no statement for the target can say is a
 * {@link io.binlogbridge.ddl.ColumnRuleException}, what falls away a {@link io.binlogbridge.ddl.LeftOut}.
 *
 * <p>{@link io.binlogbridge.ddl.Clauses} is another way to look at a statement: its options, attributes and actions with their
 * places, for who translates it for another server. {@link io.binlogbridge.ddl.ClauseEdits} takes clauses out or says them otherwise.
 */
@NullMarked
package io.binlogbridge.ddl;

import org.jspecify.annotations.NullMarked;
