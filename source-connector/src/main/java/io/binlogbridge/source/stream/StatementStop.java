package io.binlogbridge.source.stream;

import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/** The task cannot go past a statement of the binlog; the message says which, where, why and what to do. */
public final class StatementStop extends ConnectException {

    StatementStop(String statement, String position, String reason, @Nullable Throwable cause) {
        super("Stopped at binlog position " + position + ": " + reason + ". The statement: " + statement, cause);
    }
}
