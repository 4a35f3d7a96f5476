/**
 * The options: Debezium's, under their own names, with the defaults that differ here, and the few of our own.
 *
 * <p>Called by the connector when it is validated and started, and by the task. Everything is immutable.
 */
@NullMarked
package io.binlogbridge.source.config;

import org.jspecify.annotations.NullMarked;
