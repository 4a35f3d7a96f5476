/**
 * What the target's tables look like, from its information schema: kept until a statement changes something, then forgotten. Called
 * from a task's thread.
 */
package io.binlogbridge.sink.catalog;
