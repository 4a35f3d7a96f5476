/**
 * What a task lets its operator see while it works: how many statements it has run or not, which one is running and since when, in the
 * log and as an MBean. Written by the threads that run statements and by the task's own, read by whoever looks.
 */
@NullMarked
package io.binlogbridge.sink.watch;

import org.jspecify.annotations.NullMarked;
