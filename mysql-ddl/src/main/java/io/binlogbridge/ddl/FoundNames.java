package io.binlogbridge.ddl;

import io.binlogbridge.ddl.Scope.Results;
import io.binlogbridge.ddl.Scope.Visible;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ColumnRefContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.DotIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExplicitTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FieldIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FunctionCallContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.IdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QualifiedIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QuerySpecificationContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SelectItemContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** What a {@link NameWalk} found: turns places of the tree into sites of the statement. */
final class FoundNames {

    private final List<Token> tokens;
    private final Draft draft;
    private final @Nullable String database;
    private final boolean inTrigger;
    private final QueryResults results;
    private final FoundTables tables;
    private final FoundColumns columns;
    private final List<Site> sites = new ArrayList<>();
    private final Set<Token> understood = new HashSet<>();

    /**
     * @param tokens those that the tree was made of
     * @param database where unqualified names belong
     * @param inTrigger whether NEW and OLD mean rows, whatever tables are called so
     */
    FoundNames(List<Token> tokens, Draft draft, @Nullable String database, boolean inTrigger) {
        this.tokens = tokens;
        this.draft = draft;
        this.database = database;
        this.inTrigger = inTrigger;
        this.results = new QueryResults(tokens);
        this.tables = new FoundTables(this, draft, results);
        this.columns = new FoundColumns(tokens, draft, sites);
    }

    /**
     * Everything found in the tree, the watch over names that might come to mean something else, and what looks like a
     * qualified name but was at no place where this walk knows one.
     */
    List<Site> sites(ParserRuleContext tree) {
        columns.ofRow(tree.getStart().getTokenIndex(), this::isRow);
        List<Site> result = new ArrayList<>(sites);
        for (int i = tree.getStart().getTokenIndex(); i + 1 < tokens.size(); i++) {
            Token before = i == 0 ? tokens.get(i + 1) : tokens.get(i - 1);
            boolean inside = before.isSymbol(".") || before.isSymbol("@@");
            boolean qualifies =
                    tokens.get(i).isIdentifier() && tokens.get(i + 1).isSymbol(".");
            if (qualifies && !inside && !isRow(tokens.get(i)) && !understood.contains(tokens.get(i))) {
                List<Token> rest = tokens.subList(i, Math.min(i + 5, tokens.size()));
                result.add(new UnreadPart(List.copyOf(rest), database, "it is not known what is named here", null));
            }
        }
        int start = tokens.isEmpty() ? 0 : tokens.get(0).start();
        result.add(tables.clashes(start));
        return result;
    }

    FoundTables tables() {
        return tables;
    }

    FoundColumns columns() {
        return columns;
    }

    Results resultsOf(QuerySpecificationContext select) {
        return results.of(select);
    }

    void explicit(ExplicitTableContext table) {
        List<Token> parts = parts(table.tableRef());
        columns.allOf(
                table,
                draft.reference(parts, parts.get(0).start(), database, ObjectType.TABLE)
                        .object());
    }

    void variable(IdentifierContext name, Scope scope) {
        scope.seeVariable(first(name).text());
    }

    void column(ParserRuleContext column, Scope scope) {
        List<Token> parts = parts(column);
        Token name = parts.get(parts.size() - 1);
        if (parts.size() > 1) {
            qualifierOf(parts.subList(0, parts.size() - 1), column, scope)
                    .ifPresent(meant -> columns.qualified(name, meant));
        } else {
            columns.unqualified(name, scope);
        }
    }

    /** A column that gets a value. */
    void assigned(FieldIdentifierContext column, Scope scope) {
        List<Token> parts = parts(column);
        if (parts.size() > 1) {
            column(column, scope);
        } else {
            columns.assigned(parts.get(0), scope);
        }
    }

    /** {@code t.*} and {@code db.t.*}; also {@code OF t} of a locking clause. */
    void qualifier(ParserRuleContext wild, Scope scope) {
        Optional<Visible> meant = qualifierOf(parts(wild), wild, scope);
        if (wild.getParent() instanceof SelectItemContext) {
            meant.ifPresent(table -> columns.all(wild, List.of(table)));
        }
    }

    private Optional<Visible> qualifierOf(List<Token> qualifier, ParserRuleContext place, Scope scope) {
        if (qualifier.isEmpty() || (qualifier.size() == 1 && isRow(qualifier.get(0)))) {
            return Optional.empty();
        }
        understood.addAll(qualifier);
        Token name = qualifier.get(qualifier.size() - 1);
        Token first = qualifier.size() > 1 ? qualifier.get(0) : null;
        Optional<Visible> meant = first == null ? scope.find(name.text()) : scope.find(first.text(), name.text());
        if (meant.isEmpty()) {
            unread(place);
            columns.ofUnknown(place, tables.all());
            return meant;
        }
        ObjectName table = meant.get().table();
        if (table != null) {
            sites.add(new ColumnQualifier(table, first, name, meant.get().aliased(), null));
        }
        return meant;
    }

    private boolean isRow(Token name) {
        return inTrigger && (name.text().equalsIgnoreCase("NEW") || name.text().equalsIgnoreCase("OLD"));
    }

    /** A table that DELETE deletes from: an alias, or the name of a table, which may need its database added. */
    void target(ParserRuleContext target, Scope scope) {
        List<Token> parts = parts(target);
        boolean isAlias = parts.size() == 1
                && scope.find(parts.get(0).text())
                        .filter(visible -> visible.table() == null || visible.aliased())
                        .isPresent();
        if (!isAlias) {
            site(target, ObjectType.TABLE);
        }
    }

    void routine(QualifiedIdentifierContext name) {
        site(name, ObjectType.ROUTINE);
    }

    /** Only a qualified function is certainly a stored one; an unqualified may be the server's own or a loadable one. */
    void function(FunctionCallContext call) {
        if (call.qualifiedIdentifier() != null && call.qualifiedIdentifier().dotIdentifier() != null) {
            routine(call.qualifiedIdentifier());
            return;
        }
        Token name = first(call);
        if (name.type() == Token.Type.QUOTED || !NativeFunctions.contains(name.text())) {
            sites.add(new UnreadPart(List.of(name), database, "it may be a function of another database", null));
        }
    }

    /** A statement in a body that makes or changes tables is read as it would be alone, but only refers to them. */
    void tableStatement(ParserRuleContext place) {
        List<Token> part = tokensOf(place);
        understood.addAll(part);
        Draft alone = new Draft(draft.sql, database, draft.mode, part);
        alone.readsColumns = draft.readsColumns;
        try {
            StatementKind kind = new StatementReader(new TokenCursor(draft.sql, part), alone).read();
            if (kind.isTableDdl()) {
                sites.addAll(columns.nested(
                        kind,
                        alone,
                        alone.sites.stream()
                                .map(site -> site instanceof NameSite name ? name.as(Role.REFERS) : site)
                                .toList()));
                return;
            }
        } catch (DdlSyntaxException e) {
            // Then it stays unread, and fails only if something in it may have to change.
        }
        unread(place);
    }

    void unread(ParserRuleContext place) {
        List<Token> part = tokensOf(place);
        understood.addAll(part);
        sites.add(new UnreadPart(part, database, "it is not known which table it means", null));
    }

    private List<Token> tokensOf(ParserRuleContext place) {
        return List.copyOf(
                tokens.subList(place.getStart().getTokenIndex(), place.getStop().getTokenIndex() + 1));
    }

    int mark() {
        return sites.size();
    }

    /** Makes what was found since the mark the parts of an expression without an alias. */
    void unnamedColumn(SelectItemContext item, int mark) {
        List<Site> found = sites.subList(mark, sites.size());
        int start = first(item).start();
        int end = tokens.get(item.getStop().getTokenIndex()).end();
        if (isColumn(item.expr())) {
            FoundColumns.selected(found, end);
            return;
        }
        UnnamedColumn column = new UnnamedColumn(List.copyOf(found), draft.sql.substring(start, end), end);
        found.clear();
        sites.add(column);
    }

    static boolean isColumn(ParseTree expression) {
        ParseTree node = expression;
        while (node.getChildCount() == 1 && !(node instanceof ColumnRefContext)) {
            node = node.getChild(0);
        }
        return node instanceof ColumnRefContext;
    }

    NameSite site(ParserRuleContext place, ObjectType type) {
        List<Token> parts = parts(place);
        understood.addAll(parts);
        NameSite site = draft.reference(parts, first(place).start(), database, type);
        sites.add(site);
        return site;
    }

    /** The identifiers of a name, in their order, without the dots. */
    List<Token> parts(ParserRuleContext name) {
        List<Token> parts = new ArrayList<>();
        for (ParseTree child : name.children) {
            if (child instanceof IdentifierContext identifier) {
                parts.add(first(identifier));
            } else if (child instanceof QualifiedIdentifierContext || child instanceof DotIdentifierContext) {
                parts.addAll(parts((ParserRuleContext) child));
            }
        }
        return parts;
    }

    Token first(ParserRuleContext place) {
        return tokens.get(place.getStart().getTokenIndex());
    }
}
