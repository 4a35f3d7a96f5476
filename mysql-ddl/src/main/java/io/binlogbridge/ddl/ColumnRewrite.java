package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnRuleException.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a statement under the target's names of tables and of columns. Used by one thread, for one statement. */
final class ColumnRewrite {

    private final DdlStatement statement;
    private final List<Token> tokens;
    private final List<Site> sites;
    private final Renaming names;

    /**
     * @param tokens all of the statement
     * @param sites all of the statement
     * @param names without rules on columns
     */
    ColumnRewrite(DdlStatement statement, List<Token> tokens, List<Site> sites, Renaming names) {
        this.statement = statement;
        this.tokens = tokens;
        this.sites = sites;
        this.names = names;
    }

    ColumnsApplied under(ColumnMapping columns, @Nullable String defaultDatabase) {
        return switch (statement.kind()) {
            case CREATE_TABLE, ALTER_TABLE, CREATE_INDEX, DROP_INDEX -> onTable(columns, defaultDatabase);
            case RENAME_TABLE -> renamesTables(columns);
            case ROW_STATEMENT -> throw changesRows();
            default -> statement.kind().isStoredObjectDdl() ? onStoredObject(columns, defaultDatabase) : unchanged();
        };
    }

    private ColumnsApplied unchanged() {
        return new ColumnsApplied(Optional.of(Edit.apply(statement.text(), nameEdits())), List.of());
    }

    private List<Edit> nameEdits() {
        return sites.stream()
                .flatMap(site -> site.rewrite(statement.text(), names).stream())
                .toList();
    }

    private ObjectName own() {
        return statement.references().get(0).object();
    }

    private ColumnsApplied onTable(ColumnMapping columns, @Nullable String defaultDatabase) {
        requireAlike(columns);
        if (statement.isLike()) {
            return unchanged();
        }
        ColumnEdits edits = new ColumnEdits(statement.text(), statement.mode(), tokens);
        boolean left = new TableStatementColumns(tokens, TableColumns.of(own(), columns), edits)
                .apply(statement.kind(), names.target(own()));
        List<Edit> ofNames = statement.createsFromOther() ? withColumns(columns, defaultDatabase).edits : nameEdits();
        Optional<String> text =
                left ? Optional.of(Edit.apply(statement.text(), edits.with(ofNames))) : Optional.empty();
        return new ColumnsApplied(text, edits.leftOut());
    }

    /** CREATE TABLE ... LIKE, EXCHANGE PARTITION and ALTER TABLE ... RENAME. */
    private void requireAlike(ColumnMapping columns) {
        for (ObjectReference reference : statement.references()) {
            boolean becomesOther = statement.isLike() || reference.role() != Role.REFERS;
            if (becomesOther && reference.type() == ObjectType.TABLE) {
                requireAlike(columns, own(), reference.object());
            }
        }
    }

    private void requireAlike(ColumnMapping columns, ObjectName one, ObjectName other) {
        if (!one.equals(other) && !columns.alike(one, other)) {
            throw ColumnRuleException.at(
                    statement.text(),
                    tokens.get(0),
                    Reason.UNLIKE,
                    one,
                    "the columns of " + one + " and of " + other
                            + " are under different rules, so neither can become the other; give both the same rules on columns");
        }
    }

    /** What counts is where each table ends. */
    private ColumnsApplied renamesTables(ColumnMapping columns) {
        Map<ObjectName, ObjectName> firstNames = new LinkedHashMap<>();
        for (TableRename rename : statement.renames()) {
            ObjectName first = firstNames.getOrDefault(rename.from(), rename.from());
            firstNames.remove(rename.from());
            firstNames.put(rename.to(), first);
        }
        firstNames.forEach((last, first) -> requireAlike(columns, first, last));
        return unchanged();
    }

    private ColumnRuleException changesRows() {
        return ColumnRuleException.at(
                statement.text(),
                tokens.get(0),
                Reason.UNCERTAIN,
                own(),
                "a statement changes rows of " + own()
                        + ", whose columns are under rules; write them with binlog_format=ROW");
    }

    private ColumnsApplied onStoredObject(ColumnMapping columns, @Nullable String defaultDatabase) {
        WithColumns read = withColumns(columns, defaultDatabase);
        return new ColumnsApplied(Optional.of(Edit.apply(statement.text(), read.edits)), read.leftOut);
    }

    private record WithColumns(List<Edit> edits, List<LeftOut> leftOut) {}

    /** Queries and bodies are read once more, now for their columns. */
    private WithColumns withColumns(ColumnMapping columns, @Nullable String defaultDatabase) {
        Draft draft = new Draft(statement.text(), defaultDatabase, statement.mode(), tokens);
        draft.readsColumns = true;
        new StatementReader(new TokenCursor(statement.text(), tokens), draft).read();
        Renaming renaming = names.with(columns);
        return new WithColumns(
                draft.sites.stream()
                        .flatMap(site -> site.rewrite(statement.text(), renaming).stream())
                        .toList(),
                draft.sites.stream().flatMap(site -> site.leftOut(columns)).toList());
    }
}
