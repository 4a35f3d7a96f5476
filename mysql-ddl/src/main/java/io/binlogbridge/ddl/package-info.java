/** One MySQL statement: its kind, the objects it names, and the rewriting of those names. */
package io.binlogbridge.ddl;
