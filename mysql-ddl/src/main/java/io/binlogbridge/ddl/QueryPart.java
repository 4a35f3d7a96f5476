package io.binlogbridge.ddl;

import java.util.List;

/** The query of a view or of CREATE TABLE ... SELECT. */
final class QueryPart {

    private QueryPart() {}

    static void read(List<Token> query, Draft draft) {
        draft.unread(query, "the query it stands in was not understood");
    }
}
