package io.binlogbridge.ddl;

import io.binlogbridge.ddl.Scope.Results;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ColumnInternalRefListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ColumnsClauseContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FieldIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.JtColumnContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QuerySpecificationContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SelectItemContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** What the columns of queries are called. */
final class QueryResults {

    private final List<Token> tokens;

    /** @param tokens those that the tree was made of */
    QueryResults(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What ORDER BY, GROUP BY and HAVING of a query see. */
    Results of(QuerySpecificationContext select) {
        Map<String, String> columns = new HashMap<>();
        for (SelectItemContext item : select.selectItemList().selectItem()) {
            String column = item.expr() != null && FoundNames.isColumn(item.expr()) ? lastOf(item.expr()) : "";
            String name = item.selectAlias() != null ? lastOf(item.selectAlias()) : column;
            if (!name.isEmpty()) {
                columns.put(name, column);
            }
        }
        return new Results(columns, false, false);
    }

    /** What ORDER BY behind a UNION sees. */
    static Results alone() {
        return new Results(Map.of(), false, true);
    }

    /** The names of a subquery's columns, in small letters; empty where {@code *} hides them. */
    Optional<Set<String>> columns(ParserRuleContext subquery, @Nullable ColumnInternalRefListContext listed) {
        if (listed != null) {
            return Optional.of(
                    listed.columnInternalRef().stream().map(this::lastOf).collect(Collectors.toSet()));
        }
        return first(subquery, QuerySpecificationContext.class)
                .filter(select -> select.selectItemList().MULT_OPERATOR() == null)
                .filter(select ->
                        select.selectItemList().selectItem().stream().noneMatch(item -> item.tableWild() != null))
                .map(select -> of(select).columns().keySet());
    }

    /** The columns that JSON_TABLE makes. */
    Set<String> columns(ColumnsClauseContext clause) {
        Set<String> names = new HashSet<>();
        for (JtColumnContext column : clause.jtColumn()) {
            if (column.identifier() != null) {
                names.add(tokens.get(column.identifier().getStop().getTokenIndex())
                        .text()
                        .toLowerCase(Locale.ROOT));
            }
            if (column.columnsClause() != null) {
                names.addAll(columns(column.columnsClause()));
            }
        }
        return names;
    }

    private String lastOf(ParserRuleContext place) {
        ParserRuleContext name = first(place, FieldIdentifierContext.class)
                .map(ParserRuleContext.class::cast)
                .orElse(place);
        return tokens.get(name.getStop().getTokenIndex()).text().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> first(ParseTree node, Class<T> type) {
        if (type.isInstance(node)) {
            return Optional.of(type.cast(node));
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            Optional<T> found = first(node.getChild(i), type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
