package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.ChangeEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log about changes that are passed over because they were applied before: once where they begin, once where they end. */
final class DuplicateStretch {

    private static final Logger log = LoggerFactory.getLogger(DuplicateStretch.class);

    private long count;

    void passOver(ChangeEvent event) {
        if (count++ == 0) {
            log.warn(
                    "The topic holds changes again that were applied already, from {} on: passed over. This is what a source"
                            + " that was stopped hard leaves behind.",
                    event.where());
        }
    }

    void end(ChangeEvent next) {
        if (count > 0) {
            log.info("Passed over {} changes that were applied already, up to {}", count, next.where());
            count = 0;
        }
    }
}
