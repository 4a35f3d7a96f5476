package io.binlogbridge.source.model;

/** A captured table of which it is not known what it looks like; its rows could not be read. */
public final class UnreadableTable extends RuntimeException {

    UnreadableTable(String message, Throwable cause) {
        super(message, cause);
    }
}
