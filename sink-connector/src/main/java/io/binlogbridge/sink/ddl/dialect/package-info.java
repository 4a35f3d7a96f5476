/**
 * A statement that the target cannot take, or would take for something else, becomes one that means there what it meant on the source.
 *
 * <p>One small rule a class; {@link io.binlogbridge.sink.ddl.dialect.Dialect} has them in their order. A rule looks at the clauses of a
 * statement ({@link io.binlogbridge.ddl.Clauses}) and changes those it is about; every other byte stays. What a rule loses it notes,
 * and only does where an option allows it; what has no translation stays, and the server's refusal stops the task. docs/ddl.md
 * has a line for each. Pure: what the target has was asked before. Called from a task's thread.
 */
package io.binlogbridge.sink.ddl.dialect;
