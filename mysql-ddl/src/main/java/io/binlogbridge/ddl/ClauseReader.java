package io.binlogbridge.ddl;

import java.util.List;

/** Takes a statement on a table, an index or a database apart; of any other only what expressions say is found. */
final class ClauseReader {

    private final Stretch statement;
    private final ClauseDraft draft;

    ClauseReader(List<Token> tokens, ClauseDraft draft) {
        int end = tokens.size();
        boolean closed = end > 0 && tokens.get(end - 1).isSymbol(";");
        this.statement = new Stretch(tokens, 0, closed ? end - 1 : end);
        this.draft = draft;
    }

    void read(StatementKind kind) {
        switch (kind) {
            case CREATE_TABLE -> readCreateTable();
            case ALTER_TABLE -> readAlterTable();
            case CREATE_INDEX, DROP_INDEX -> readIndexStatement();
            case CREATE_DATABASE, ALTER_DATABASE -> readDatabaseStatement();
            default -> {}
        }
        ExpressionClauses.find(statement, draft);
    }

    private int after(String... keywords) {
        return after(statement, keywords);
    }

    /** Where the name begins that stands behind one of these keywords and IF [NOT] EXISTS. */
    static int after(Stretch statement, String... keywords) {
        int i = 0;
        while (i < statement.size() && !statement.at(i).isAnyOf(keywords)) {
            i++;
        }
        i++;
        if (statement.lookingAt(i, "IF", "NOT", "EXISTS")) {
            return i + 3;
        }
        return statement.lookingAt(i, "IF", "EXISTS") ? i + 2 : i;
    }

    private void readCreateTable() {
        CreateTableParts parts = CreateTableParts.of(statement, after("TABLE"));
        if (!parts.definitions().isEmpty()) {
            draft.lists.add(parts.definitions());
            parts.definitions().forEach(new DefinitionReader(draft)::read);
        }
        int owner = draft.newOwner();
        OptionReader options = new OptionReader(draft, ClauseLevel.TABLE, OptionReader.OF_TABLES);
        draft.list(parts.options()).forEach(part -> options.readAll(part, owner));
        if (parts.rest().at(0).is("PARTITION")) {
            new PartitionReader(draft).read(parts.rest());
        }
        int end = parts.options().to() - statement.from();
        draft.optionsEnd = end > 0 ? statement.at(end - 1).end() : 0;
    }

    private void readAlterTable() {
        int table = 0;
        while (table < statement.size() && !statement.at(table).is("TABLE")) {
            if (statement.at(table).isAnyOf("IGNORE", "ONLINE", "OFFLINE")) {
                String word = OptionReader.nameAt(statement, table);
                draft.add(ClauseLevel.PREFIX, 0, word, statement.sub(table, table + 1), List.of());
            }
            table++;
        }
        new ActionReader(draft).read(statement.after(statement.passName(after("TABLE"))));
    }

    private void readIndexStatement() {
        int i = statement.passName(after("ON"));
        if (statement.at(i).isSymbol("(")) {
            i = statement.pass(i);
        }
        int owner = draft.newOwner();
        draft.add(ClauseLevel.INDEX, owner, "INDEX", statement, List.of());
        new DefinitionReader(draft).indexOptions().readAll(statement.after(i), owner);
    }

    private void readDatabaseStatement() {
        int i = after("DATABASE", "SCHEMA");
        // As in the server's grammar: without a name the options follow at once, and then DEFAULT or a reserved word
        // comes first.
        if (!statement.at(i).isAnyOf("DEFAULT", "CHARACTER", "COLLATE", "READ")) {
            i++;
        }
        new OptionReader(draft, ClauseLevel.DATABASE, OptionReader.OF_DATABASES)
                .readAll(statement.after(i), draft.newOwner());
        draft.optionsEnd =
                statement.size() > 0 ? statement.at(statement.size() - 1).end() : 0;
    }
}
