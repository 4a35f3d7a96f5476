package io.binlogbridge.sink.write;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * How large one statement may grow.
 *
 * @param bytes as {@link #size} estimates them
 * @param rows rows of a statement
 * @param parameters placeholders of a statement
 */
record StatementLimits(long bytes, int rows, int parameters) {

    private static final long LARGEST = 2L << 20;

    /** A quarter of what the server takes, because escaping can double a value; beyond 2 MB nothing is gained. */
    static StatementLimits of(long maxAllowedPacket) {
        return new StatementLimits(Math.min(maxAllowedPacket / 4, LARGEST), 2_000, 60_000);
    }

    /** An upper estimate of a value's bytes in a statement, without escapes. */
    static long size(@Nullable Object value) {
        if (value instanceof String text) {
            return 3L * text.length() + 4;
        }
        if (value instanceof JsonText json) {
            return 3L * json.text().length() + 4;
        }
        return value instanceof Bytes bytes ? bytes.content().length + 12L : 24;
    }
}
