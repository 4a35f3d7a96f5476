/**
 * Row changes become an epoch, an epoch becomes per-table net effect: what to delete, then what to insert or update. Pure; used by one
 * task's thread.
 */
package io.binlogbridge.sink.batch;
