package io.binlogbridge.ddl;

import java.util.List;

/** What stands between an event's name and its body. */
final class EventHead {

    private EventHead() {}

    /** After the name in CREATE EVENT. */
    static void read(TokenCursor cursor, Draft draft) {
        if (!status(cursor.rest(), draft)) {
            throw cursor.failure("DO was expected");
        }
    }

    /** Looks for the status before the body; says whether there is a body. */
    static boolean status(List<Token> tokens, Draft draft) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            boolean first = depth == 0 && !draft.clauses.containsKey(ObjectClause.STATUS);
            if (depth == 0 && token.isAnyOf("COMMENT", "DO")) {
                draft.clauses.putIfAbsent(ObjectClause.STATUS_PLACE, new Span(token.start(), token.start()));
            }
            if (depth == 0 && token.is("DO")) {
                return true;
            }
            if (first
                    && token.isAnyOf("ENABLE", "DISABLE")
                    && !(i > 0 && tokens.get(i - 1).is("TO"))) {
                boolean onReplica = i + 2 < tokens.size() && tokens.get(i + 1).is("ON");
                draft.clause(ObjectClause.STATUS, token, onReplica ? tokens.get(i + 2) : token);
            }
        }
        return false;
    }
}
