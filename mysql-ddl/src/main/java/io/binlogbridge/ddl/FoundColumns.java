package io.binlogbridge.ddl;

import io.binlogbridge.ddl.AllColumns.Purpose;
import io.binlogbridge.ddl.Scope.Results;
import io.binlogbridge.ddl.Scope.Visible;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CommonTableExpressionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CursorDeclarationContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.DerivedTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExplicitTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.InsertQueryExpressionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.JoinedTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QuerySpecificationContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SelectStatementWithIntoContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprSubQueryContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SubqueryContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableWildContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * What a {@link NameWalk} found about columns: makes sites of them, where rules on columns ask for them; else it does nothing.
 */
final class FoundColumns {

    private static final Visible ANYTHING = new Visible("", null, true, Optional.empty());

    private final List<Token> tokens;
    private final Draft draft;
    private final List<Site> sites;

    /**
     * @param tokens those that the tree was made of
     * @param sites where what is found is put
     */
    FoundColumns(List<Token> tokens, Draft draft, List<Site> sites) {
        this.tokens = tokens;
        this.draft = draft;
        this.sites = sites;
    }

    private void add(Site site) {
        if (draft.readsColumns) {
            sites.add(site);
        }
    }

    private Token first(ParserRuleContext place) {
        return tokens.get(place.getStart().getTokenIndex());
    }

    void qualified(Token column, Visible table) {
        if (table.table() != null) {
            add(ColumnUse.of(column, table.table()));
        }
    }

    /** A column without a qualifier in an expression. */
    void unqualified(Token column, Scope scope) {
        if (!scope.isVariable(column.text()) && !column.isNiladicFunction()) {
            scope.results()
                    .map(results -> besideResults(column, scope, results))
                    .orElseGet(() -> Optional.of(new ColumnUse(column, scope.levels(), scope.variables(), false)))
                    .ifPresent(this::add);
        }
    }

    /** A column that is assigned to, where variables are not looked for. */
    void assigned(Token column, Scope scope) {
        add(new ColumnUse(column, scope.levels(), Set.of(), false));
    }

    private static Optional<ColumnUse> besideResults(Token column, Scope scope, Results results) {
        String name = column.text().toLowerCase(Locale.ROOT);
        Map<String, String> names = results.columns();
        if (results.alone() || (results.direct() && names.containsKey(name))) {
            return Optional.empty();
        }
        List<List<Visible>> all = new ArrayList<>(scope.levels());
        if (names.containsKey(name) && !name.equals(names.get(name))) {
            all.add(0, List.of(ANYTHING));
        }
        Set<String> captors = Stream.concat(
                        scope.variables().stream(),
                        names.entrySet().stream()
                                .filter(result -> !result.getValue().equals(name))
                                .map(Map.Entry::getKey))
                .collect(Collectors.toSet());
        return Optional.of(new ColumnUse(column, all, captors, false));
    }

    /** A column whose qualifier is not understood: it may be of any of these tables, or of none. */
    void ofUnknown(ParserRuleContext place, Set<ObjectName> tables) {
        if (!(place instanceof TableWildContext)) {
            List<Visible> any = new ArrayList<>(List.of(ANYTHING));
            tables.forEach(table -> any.add(new Visible(table.name(), table, false, Optional.empty())));
            add(new ColumnUse(tokens.get(place.getStop().getTokenIndex()), List.of(any), Set.of(), false));
        }
    }

    /** The columns of the row that a trigger is about, from a token on. */
    void ofRow(int from, Predicate<Token> isRow) {
        ObjectName table = draft.triggerTable;
        for (int i = from; table != null && i + 2 < tokens.size(); i++) {
            boolean qualifies =
                    tokens.get(i).isIdentifier() && tokens.get(i + 1).isSymbol(".");
            boolean inside = i > 0 && tokens.get(i - 1).isSymbol(".");
            if (qualifies && !inside && isRow.test(tokens.get(i))) {
                add(ColumnUse.of(tokens.get(i + 2), table));
            }
        }
    }

    /** The columns of USING; a NATURAL JOIN means all of its tables. */
    void joined(JoinedTableContext join, Scope scope) {
        if (join.naturalJoinType() != null) {
            add(new AllColumns(first(join), scope.tables(), Purpose.NAMED));
        } else if (join.identifierListWithParentheses() != null) {
            join.identifierListWithParentheses()
                    .identifierList()
                    .identifier()
                    .forEach(column -> add(new ColumnUse(first(column), List.of(scope.tables()), Set.of(), true)));
        }
    }

    /** Rows whose columns are not listed. */
    void allOfTarget(ParserRuleContext insert, Scope target) {
        add(new AllColumns(first(insert), target.tables(), Purpose.COUNTED));
    }

    /** {@code TABLE t}, which is another way to say {@code SELECT * FROM t}. */
    void allOf(ExplicitTableContext table, ObjectName name) {
        all(table, List.of(new Visible(name.name(), name, false, Optional.empty())));
    }

    /** {@code *} and {@code t.*}. */
    void all(ParserRuleContext place, List<Visible> tables) {
        purpose(place).ifPresent(purpose -> add(new AllColumns(first(place), tables, purpose)));
    }

    /** Empty where it does not matter which columns there are. */
    private static Optional<Purpose> purpose(ParserRuleContext place) {
        Purpose purpose = Purpose.RESULT;
        for (ParseTree node = place; node != null; node = node.getParent()) {
            if (node instanceof DerivedTableContext || node instanceof CommonTableExpressionContext) {
                return Optional.of(Purpose.NAMED);
            } else if (node instanceof SimpleExprSubQueryContext sub && sub.EXISTS_SYMBOL() != null) {
                return Optional.empty();
            } else if (node instanceof SubqueryContext && isLookedAtAbove(node)) {
                purpose = Purpose.COUNTED;
            } else if (node instanceof SubqueryContext
                    || node instanceof InsertQueryExpressionContext
                    || node instanceof CursorDeclarationContext
                    || node instanceof SelectStatementWithIntoContext
                    || (node instanceof QuerySpecificationContext select && select.intoClause() != null)) {
                return Optional.of(Purpose.COUNTED);
            }
        }
        return Optional.of(purpose);
    }

    private static boolean isLookedAtAbove(ParseTree subquery) {
        ParseTree parent = subquery.getParent();
        return parent instanceof DerivedTableContext
                || parent instanceof CommonTableExpressionContext
                || parent instanceof SimpleExprSubQueryContext;
    }

    /** A statement on a table by itself, in a body. */
    List<Site> nested(StatementKind kind, Draft alone, List<Site> named) {
        return draft.readsColumns && named.get(0) instanceof NameSite own
                ? List.of(new NestedStatement(alone, named, kind, own.object()))
                : named;
    }

    /** Makes what was found in an item of a select list, which is nothing but a column, one site. */
    static void selected(List<Site> found, int end) {
        int last = found.size() - 1;
        if (last >= 0 && found.get(last) instanceof ColumnUse use) {
            SelectedColumn column = new SelectedColumn(List.copyOf(found.subList(0, last)), use, end);
            found.clear();
            found.add(column);
        }
    }
}
