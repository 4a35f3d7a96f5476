package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlParser.ColumnRefContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.DotIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FunctionCallContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.IdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QualifiedIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SelectItemContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SingleTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableAliasContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableRefContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private final List<Site> sites = new ArrayList<>();
    private final Set<SingleTableContext> seen = new HashSet<>();
    private final Set<Token> understood = new HashSet<>();
    private final Set<ObjectName> unaliased = new HashSet<>();
    private final Set<ObjectName> all = new HashSet<>();
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> commonTables = new HashSet<>();

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
    }

    /**
     * Everything found in the tree, the watch over names that might come to mean something else, and what looks like a
     * qualified name but was at no place where this walk knows one.
     */
    List<Site> sites(ParserRuleContext tree) {
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
        result.add(new NameClashes(
                Set.copyOf(unaliased), Set.copyOf(all), Set.copyOf(aliases), Set.copyOf(commonTables), start));
        return result;
    }

    /** A table of a FROM, which may be a common table expression after all. */
    void tableOf(SingleTableContext table, Scope scope) {
        seen.add(table);
        table(table.tableRef(), table.tableAlias(), scope);
    }

    void requireSeen(SingleTableContext table) {
        if (!seen.contains(table)) {
            throw draft.failure(first(table), "a table stands where none was expected");
        }
    }

    void table(TableRefContext table, @Nullable TableAliasContext alias, Scope scope) {
        List<Token> parts = parts(table);
        Token name = parts.get(parts.size() - 1);
        ObjectName object = null;
        if (parts.size() > 1 || !scope.isCommonTable(name.text())) {
            object = site(table, ObjectType.TABLE).object();
            all.add(object);
        }
        if (alias != null) {
            alias(alias.identifier(), object, scope);
        } else {
            scope.see(name.text(), object, false);
            if (object != null) {
                unaliased.add(object);
            }
        }
    }

    /** A table anywhere else. */
    void table(TableRefContext table, Scope scope) {
        List<Token> parts = parts(table);
        if (parts.size() > 1 || !scope.isCommonTable(parts.get(0).text())) {
            all.add(site(table, ObjectType.TABLE).object());
        }
    }

    /** The alias of a derived table or of a row. */
    void alias(@Nullable TableAliasContext alias, Scope scope) {
        if (alias != null) {
            alias(alias.identifier(), null, scope);
        }
    }

    void alias(IdentifierContext identifier, @Nullable ObjectName table, Scope scope) {
        String name = first(identifier).text();
        scope.see(name, table, true);
        aliases.add(name.toLowerCase(Locale.ROOT));
    }

    void commonTable(IdentifierContext identifier, Scope scope) {
        String name = first(identifier).text();
        scope.seeCommonTable(name);
        commonTables.add(name.toLowerCase(Locale.ROOT));
    }

    void column(ParserRuleContext column, Scope scope) {
        List<Token> parts = parts(column);
        qualifierOf(parts.subList(0, parts.size() - 1), column, scope);
    }

    /** {@code t.*} and {@code db.t.*}; also {@code OF t} of a locking clause. */
    void qualifier(ParserRuleContext wild, Scope scope) {
        qualifierOf(parts(wild), wild, scope);
    }

    private void qualifierOf(List<Token> qualifier, ParserRuleContext place, Scope scope) {
        if (qualifier.isEmpty() || (qualifier.size() == 1 && isRow(qualifier.get(0)))) {
            return;
        }
        understood.addAll(qualifier);
        Token name = qualifier.get(qualifier.size() - 1);
        Token first = qualifier.size() > 1 ? qualifier.get(0) : null;
        Optional<Scope.Visible> meant = first == null ? scope.find(name.text()) : scope.find(first.text(), name.text());
        if (meant.isEmpty()) {
            unread(place);
            return;
        }
        ObjectName table = meant.get().table();
        if (table != null) {
            sites.add(new ColumnQualifier(table, first, name, meant.get().aliased(), null));
        }
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
        try {
            StatementKind kind = new StatementReader(new TokenCursor(draft.sql, part), alone).read();
            if (kind.isTableDdl()) {
                alone.sites.forEach(site -> sites.add(site instanceof NameSite name ? name.as(Role.REFERS) : site));
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

    private NameSite site(ParserRuleContext place, ObjectType type) {
        List<Token> parts = parts(place);
        understood.addAll(parts);
        NameSite site = draft.reference(parts, first(place).start(), database, type);
        sites.add(site);
        return site;
    }

    /** The identifiers of a name, in their order, without the dots. */
    private List<Token> parts(ParserRuleContext name) {
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

    private Token first(ParserRuleContext place) {
        return tokens.get(place.getStart().getTokenIndex());
    }
}
