/**
 * Ties the data path together for each partition of a task: duplicates are passed over, rows gathered into epochs, statements run in
 * their place, progress written with them. All on the task's thread; a {@link io.binlogbridge.sink.apply.PartitionApplier}'s state
 * beyond what the target has is thrown away at any failure and read anew.
 */
package io.binlogbridge.sink.apply;
