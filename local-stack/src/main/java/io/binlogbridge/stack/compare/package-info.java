/**
 * Whether two MySQL servers hold the same: definitions, row counts and an exact checksum, table by table. For tests and the quickstart; one
 * instance serves one thread.
 */
package io.binlogbridge.stack.compare;
