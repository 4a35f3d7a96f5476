/**
 * A statement of the source becomes what to run on the target, or a reason to leave it out, or a stop. Pure: what the target looks
 * like is the apply package's concern. Called from a task's thread.
 */
package io.binlogbridge.sink.ddl;
