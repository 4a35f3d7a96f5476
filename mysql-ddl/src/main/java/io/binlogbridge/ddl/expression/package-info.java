/**
 * A MySQL expression as a tree of what was written: names and literals as they stand, operators by MySQL's precedence, no parentheses. What it means is not said here.
 * {@link io.binlogbridge.ddl.ExpressionParser} makes it; immutable.
 */
@NullMarked
package io.binlogbridge.ddl.expression;

import org.jspecify.annotations.NullMarked;
