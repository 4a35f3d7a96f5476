package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnRuleException.Reason;
import java.util.List;
import java.util.Optional;

/** Carries the rules on columns into a statement on a table or an index. Used by one thread, for one statement. */
final class TableStatementColumns {

    private final Stretch statement;
    private final TableColumns own;
    private final ColumnEdits edits;

    /** @param tokens of the statement alone */
    TableStatementColumns(List<Token> tokens, TableColumns own, ColumnEdits edits) {
        int end = tokens.size();
        boolean closed = end > 0 && tokens.get(end - 1).isSymbol(";");
        this.statement = new Stretch(tokens, 0, closed ? end - 1 : end);
        this.own = own;
        this.edits = edits;
    }

    /**
     * Goes through the statement.
     *
     * @param target the target's name of the table
     * @return whether anything of it is left
     */
    boolean apply(StatementKind kind, ObjectName target) {
        return switch (kind) {
            case CREATE_TABLE -> {
                create(target);
                yield true;
            }
            case ALTER_TABLE -> new AlterTableColumns(own, edits).apply(actions(statement));
            case CREATE_INDEX -> createIndex();
            case DROP_INDEX ->
                !own.mapping()
                        .isLeftOut(own.table(), LeftOut.Kind.INDEX, indexName().text());
            default -> true;
        };
    }

    /** What stands behind the table's name in ALTER TABLE. */
    static Stretch actions(Stretch alter) {
        return alter.after(alter.passName(ClauseReader.after(alter, "TABLE")));
    }

    private void create(ObjectName target) {
        if (!own.concerned()) {
            // Its foreign keys may still point at columns with other names.
            definitions(CreateTableParts.of(statement, tableAt()), target);
            return;
        }
        CreateTableParts parts = CreateTableParts.of(statement, tableAt());
        if (parts.copies()) {
            throw edits.failure(
                    parts.rest().at(0),
                    Reason.UNCERTAIN,
                    own,
                    "the columns of " + own.table()
                            + " come from a query, so the rules on its columns cannot be applied;"
                            + " make the table first and fill it then");
        }
        DefinitionColumns definitions = definitions(parts, target);
        if (definitions.columnsLeft() == 0 && !parts.definitions().isEmpty()) {
            throw edits.failure(
                    parts.definitions().get(0).at(0),
                    Reason.NO_COLUMN,
                    own,
                    "the rules leave no column of " + own.table() + "; leave the table out instead");
        }
        new PartitionColumns(own, edits).apply(parts.partitioning());
    }

    private DefinitionColumns definitions(CreateTableParts parts, ObjectName target) {
        KeyNames keys = new KeyNames(name -> false);
        for (Stretch definition : parts.definitions()) {
            KeyDefinition.of(definition)
                    .filter(key -> key.kind() != KeyDefinition.Kind.FOREIGN_KEY)
                    .ifPresent(keys::see);
        }
        DefinitionColumns definitions =
                new DefinitionColumns(own, edits, keys, ConstraintColumns.ofNewTable(own, edits, keys, target));
        parts.definitions().forEach(definition -> definitions.apply(definition, definition, ""));
        edits.removeCommas(parts.definitions());
        return definitions;
    }

    private int tableAt() {
        return ClauseReader.after(statement, "TABLE");
    }

    private boolean createIndex() {
        int list = statement.passName(ClauseReader.after(statement, "ON"));
        KeyNames keys = new KeyNames(name -> false);
        DefinitionColumns definitions =
                new DefinitionColumns(own, edits, keys, ConstraintColumns.ofKnownTable(own, edits, keys));
        Token name = indexName();
        KeyDefinition key = new KeyDefinition(statement, KeyDefinition.Kind.INDEX, Optional.of(name), name.end(), list);
        definitions.index(key, statement);
        return !edits.isGone(statement);
    }

    private Token indexName() {
        return statement.at(ClauseReader.after(statement, "INDEX"));
    }
}
