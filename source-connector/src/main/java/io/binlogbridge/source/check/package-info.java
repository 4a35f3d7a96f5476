/**
 * What {@code validate} finds out beyond the form of each option: one class a check, each of which says what is wrong, at
 * the option it concerns, and how to mend it. No message holds a password.
 *
 * <p>Called by the connector, on the herder's threads; a check keeps nothing between two calls.
 */
@NullMarked
package io.binlogbridge.source.check;

import org.jspecify.annotations.NullMarked;
