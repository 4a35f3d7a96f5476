/**
 * The server's binlog, apart from the stream: stretches of it are read once more, and places in it are searched for.
 *
 * <p>Called by the snapshot's thread and by the one that reads the binlog, which wait until what they asked for is read, and
 * by the herder's, for what {@code validate} has to know.
 */
@NullMarked
package io.binlogbridge.source.binlog;

import org.jspecify.annotations.NullMarked;
