/**
 * An epoch becomes transactions on k lanes, and after them one with the progress (design, apply algorithm, points 4 and 5). Each lane is
 * a thread and a connection, and writes its shares in the order in which they are launched; {@link io.binlogbridge.sink.lane.Lanes}
 * is called by the applier's thread alone. Failures that pass are retried here; all others end the flight.
 */
package io.binlogbridge.sink.lane;
