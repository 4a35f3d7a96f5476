package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal texts that follow each other as one object. The records of a transaction repeat its file and its GTID, and a converter
 * makes a new String each time; kept as one they cost no memory and compare at once. Not thread-safe.
 */
final class RepeatedText {

    private @Nullable String last;

    /** {@code value} as text; null for null and for empty text. */
    @Nullable
    String of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        if (text.equals(last)) {
            return last;
        }
        if (text.isEmpty()) {
            return null;
        }
        last = text;
        return text;
    }
}
