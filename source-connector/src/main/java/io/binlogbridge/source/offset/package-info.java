/**
 * Where reading stands, as Debezium keeps it, with what compressed transactions and statements need besides.
 *
 * <p>Changed by the thread that reads the server.
 */
@NullMarked
package io.binlogbridge.source.offset;

import org.jspecify.annotations.NullMarked;
