package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.QueryEventData;
import com.github.shyiko.mysql.binlog.event.TransactionPayloadEventData;
import io.binlogbridge.source.offset.Xid;
import java.util.Locale;
import java.util.Optional;

/** One of the statements that the server writes into the binlog for an XA transaction. */
record XaStatement(Verb verb, Xid xid) {

    enum Verb {
        START,
        END,
        COMMIT,
        ROLLBACK
    }

    /** Reads the form of the binlog; empty for anything else. */
    static Optional<XaStatement> of(String sql) {
        String[] words = sql.strip().split("\\s+", 3);
        if (words.length < 3 || !words[0].equalsIgnoreCase("XA")) {
            return Optional.empty();
        }
        for (Verb verb : Verb.values()) {
            if (verb.name().equals(words[1].toUpperCase(Locale.ROOT))) {
                return Xid.logged(words[2]).map(xid -> new XaStatement(verb, xid));
            }
        }
        return Optional.empty();
    }

    /** Whether the XA transaction of this name begins with the event; a compressed one is a single event. */
    static boolean starts(Xid xid, Event event) {
        if (event.getData() instanceof TransactionPayloadEventData payload) {
            return !payload.getUncompressedEvents().isEmpty()
                    && starts(xid, payload.getUncompressedEvents().get(0));
        }
        return event.getData() instanceof QueryEventData query
                && of(query.getSql()).equals(Optional.of(new XaStatement(Verb.START, xid)));
    }
}
