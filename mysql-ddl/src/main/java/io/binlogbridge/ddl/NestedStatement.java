package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnRuleException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement on a table in a body.
 *
 * @param draft what was read of the statement by itself
 * @param parts the names in it
 * @param own the table
 */
record NestedStatement(Draft draft, List<Site> parts, StatementKind kind, ObjectName own) implements Site {

    @Override
    public NestedStatement inside(ObjectName program) {
        return new NestedStatement(
                draft, parts.stream().map(part -> part.inside(program)).toList(), kind, own);
    }

    @Override
    public Stream<NameSite> names() {
        return parts.stream().flatMap(Site::names);
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming renaming) {
        List<Edit> names = new ArrayList<>();
        parts.forEach(part -> names.addAll(part.rewrite(sql, renaming)));
        ColumnEdits edits = edits();
        if (!apply(edits, renaming.columns(), renaming.target(own))) {
            throw ColumnRuleException.at(
                    sql,
                    draft.tokens.get(0),
                    Reason.USES_LEFT_OUT,
                    own,
                    "the rules leave nothing of this statement on " + own);
        }
        return edits.with(names);
    }

    @Override
    public Stream<LeftOut> leftOut(ColumnMapping columns) {
        ColumnEdits edits = edits();
        return isConcerned(columns) && apply(edits, columns, own) ? edits.leftOut().stream() : Stream.empty();
    }

    private ColumnEdits edits() {
        return new ColumnEdits(draft.sql, draft.mode, draft.tokens);
    }

    private boolean apply(ColumnEdits edits, ColumnMapping columns, ObjectName target) {
        return new TableStatementColumns(draft.tokens, TableColumns.of(own, columns), edits).apply(kind, target);
    }
}
