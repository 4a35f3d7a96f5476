package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.SessionVariables;
import org.jspecify.annotations.Nullable;

/**
 * A statement on a table that is not on the target yet, kept for when it is.
 *
 * @param offset of its record
 * @param defaultDatabase the session's default database on the source; null for none
 * @param text as it was read
 */
public record KeptStatement(long offset, @Nullable String defaultDatabase, String text, SessionVariables session) {}
