/**
 * The target server: how to reach it, what it is, the session that every connection has, and what its errors mean. A
 * {@link io.binlogbridge.sink.target.Target} belongs to one thread.
 */
package io.binlogbridge.sink.target;
