package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.batch.RowSelection;
import io.binlogbridge.sink.batch.TableBinding;

/**
 * Where the rows of a table go, and which of them.
 *
 * @param binding how they meet the target's table
 * @param selection which of its changes reach it
 */
record RowRoute(TableBinding binding, RowSelection selection) {}
