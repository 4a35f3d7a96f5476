/**
 * The main job before a person's eyes: a shop database is migrated to a second server while it changes, and both sides are compared at the
 * end. {@code ./quickstart} calls {@link Quickstart#main}; the demonstration runs in the main thread, the shop's customers in another one.
 */
package io.binlogbridge.stack.quickstart;
