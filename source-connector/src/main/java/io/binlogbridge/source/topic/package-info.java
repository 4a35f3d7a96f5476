/**
 * The topics on the broker: created before the first record with what a replayable, ordered log needs.
 *
 * <p>Called by the task's thread.
 */
@NullMarked
package io.binlogbridge.source.topic;

import org.jspecify.annotations.NullMarked;
