package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ClauseDraft.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what says a character set or a collation outside of definitions and options: in expressions, queries and bodies. */
final class ExpressionClauses {

    private static final Set<String> NAMES = Set.of("COLLATE", "CHARACTER SET");

    private final ClauseDraft draft;
    private final Set<Integer> known = new HashSet<>();

    private ExpressionClauses(ClauseDraft draft) {
        this.draft = draft;
        draft.clauses.stream()
                .filter(clause -> NAMES.contains(clause.name()))
                .forEach(clause -> known.add(clause.valueStart()));
    }

    static void find(Stretch statement, ClauseDraft draft) {
        ExpressionClauses expressions = new ExpressionClauses(draft);
        for (int i = 0; i < statement.size(); i++) {
            Token token = statement.at(i);
            if (token.type() == Token.Type.WORD && !statement.at(i - 1).isSymbol(".")) {
                expressions.look(statement, i);
            }
        }
    }

    private void look(Stretch statement, int index) {
        String name = OptionReader.nameAt(statement, index);
        Token next = statement.at(index + 1);
        Token word = statement.at(index);
        if (NAMES.contains(name)) {
            int value = index + OptionReader.wordsAt(statement, index);
            addUnlessKnown(name, word, statement.at(statement.at(value).isSymbol("=") ? value + 1 : value));
        } else if (name.equals("USING") && statement.at(index + 2).isSymbol(")")) {
            addUnlessKnown("CHARACTER SET", word, next);
        } else if (name.startsWith("_") && (next.type() == Token.Type.STRING || next.type() == Token.Type.LITERAL)) {
            Place place = new Place(word.start(), word.end(), word.start() + 1);
            String charset = word.text().substring(1);
            draft.add(ClauseLevel.EXPRESSION, draft.newOwner(), "CHARACTER SET", place, List.of(charset));
        }
    }

    private void addUnlessKnown(String name, Token keyword, Token value) {
        boolean says = value.isIdentifier() || value.type() == Token.Type.STRING;
        if (says && !known.contains(value.start())) {
            Place place = new Place(keyword.start(), value.end(), value.start());
            draft.add(ClauseLevel.EXPRESSION, draft.newOwner(), name, place, List.of(value.text()));
        }
    }
}
