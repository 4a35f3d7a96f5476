package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.StopException;

/** A statement has no form that the target could take; nothing was noted or run. */
final class NoTranslationException extends StopException {

    private static final long serialVersionUID = 1L;

    NoTranslationException(String message, Throwable cause) {
        super(message, cause);
    }
}
