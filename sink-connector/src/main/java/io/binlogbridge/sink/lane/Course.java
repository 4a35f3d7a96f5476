package io.binlogbridge.sink.lane;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The flights of one partition since it was opened, or since it began anew after a failure. Once one of them has failed, those after it
 * write nothing: they would leave out what it should have brought. Thread-safe.
 */
public final class Course {

    private final AtomicBoolean over = new AtomicBoolean();

    /** Nothing more of it is written. */
    public void end() {
        over.set(true);
    }

    public boolean isOver() {
        return over.get();
    }
}
