package io.binlogbridge.source.binlog;

import io.binlogbridge.source.config.StartPosition;

/**
 * Why a migration of the binlog alone cannot begin where it is asked to.
 *
 * @param option the one of {@code start.*} that names the place
 * @param sentence what is wrong with it and what to do
 */
public record StartRefusal(String option, String sentence) {

    /** What can always be done instead. */
    static final String ELSE = " Or take a snapshot, with full in migration.types.";

    static StartRefusal behindTheEnd(String file, long position, long end) {
        return new StartRefusal(
                StartPosition.BINLOG_POSITION,
                StartPosition.BINLOG_POSITION + "=" + position + " of " + file
                        + " lies behind the file's end, which is at " + end
                        + ". Give that, or the beginning of a later file.");
    }
}
