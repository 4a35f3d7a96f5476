/**
 * The corpus of DDL: cases of statements, run on the source and compared on the target, in three directions between versions. Called by
 * JUnit, in one thread.
 */
package io.binlogbridge.it.ddl;
