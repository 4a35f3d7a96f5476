package io.binlogbridge.ddl;

import io.binlogbridge.ddl.Scope.Results;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.BeginEndBlockContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CallStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CommonTableExpressionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CreateFunctionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CreateProcedureContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.DeleteStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.DerivedTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.DoStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.DropStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExplicitTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FieldIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FromClauseContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FunctionCallContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.GetDiagnosticsStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.GroupByClauseContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.HavingClauseContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.InsertStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.JoinedTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.LockingClauseListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.OrderClauseContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.OrderExpressionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ProcedureRefContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QualifyClauseContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QueryExpressionBodyContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QueryExpressionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QuerySpecificationContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ReplaceStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ResignalStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SelectItemContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SelectItemListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SelectStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SetStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SignalStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SingleTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SpDeclarationContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableFunctionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableRefContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableRefWithWildcardContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableWildContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TransactionOrLockingStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TruncateTableStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.UpdateElementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.UpdateStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.WithClauseContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the tree of a query or a program's body and finds what every name in it means. Tables, aliases and common table
 * expressions are known to a {@link Scope} before anything that may qualify a column with them is looked at.
 */
final class NameWalk {

    private final FoundNames found;
    private final RowWalk rows;

    /** The sites of a whole tree, or empty where it is too deep to be gone through. */
    static Optional<List<Site>> sites(ParserRuleContext tree, FoundNames found) {
        try {
            Scope scope = new Scope(null);
            NameWalk walk = new NameWalk(found);
            walk.seeParameters(tree.getParent(), scope);
            walk.visit(tree, scope);
            return Optional.of(found.sites(tree));
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    private NameWalk(FoundNames found) {
        this.found = found;
        this.rows = new RowWalk(this, found);
    }

    private void seeParameters(@Nullable ParseTree program, Scope scope) {
        if (program instanceof CreateProcedureContext procedure) {
            procedure
                    .procedureParameter()
                    .forEach(parameter -> found.variable(
                            parameter.functionParameter().parameterName().identifier(), scope));
        } else if (program instanceof CreateFunctionContext function) {
            function.functionParameter()
                    .forEach(parameter ->
                            found.variable(parameter.parameterName().identifier(), scope));
        }
    }

    void visit(ParseTree node, Scope scope) {
        if (node instanceof QueryExpressionContext query) {
            visitQuery(query, scope);
        } else if (node instanceof QuerySpecificationContext select) {
            visitSelect(select, scope);
        } else if (node instanceof DerivedTableContext derived) {
            // Without LATERAL a derived table does not see the tables beside it.
            visit(derived.subquery(), derived.LATERAL_SYMBOL() == null ? scope.outerOrThis() : scope);
        } else if (node instanceof BeginEndBlockContext block) {
            visitBlock(block, scope);
        } else if (node instanceof InsertStatementContext || node instanceof ReplaceStatementContext) {
            rows.visitInsert((ParserRuleContext) node, scope);
        } else if (node instanceof UpdateStatementContext update) {
            rows.visitUpdate(update, scope);
        } else if (node instanceof DeleteStatementContext delete) {
            rows.visitDelete(delete, scope);
        } else if (node instanceof SelectItemContext item) {
            visitSelectItem(item, scope);
        } else if (node instanceof SingleTableContext table) {
            // The table itself is in the scope already; its partitions and index hints name nothing that changes.
            found.tables().requireSeen(table);
        } else if (node instanceof SimpleStatementContext statement && !isRead(statement)) {
            found.tableStatement(statement);
        } else {
            visitName(node, scope);
        }
    }

    /** Whether these are all statements of a body whose names this walk knows; those it does not may stay as they are or fail. */
    private static boolean isRead(SimpleStatementContext statement) {
        ParseTree kind = statement.getChild(0);
        return kind instanceof SelectStatementContext
                || kind instanceof InsertStatementContext
                || kind instanceof ReplaceStatementContext
                || kind instanceof UpdateStatementContext
                || kind instanceof DeleteStatementContext
                || kind instanceof CallStatementContext
                || kind instanceof SetStatementContext
                || kind instanceof DoStatementContext
                || kind instanceof TruncateTableStatementContext
                || kind instanceof SignalStatementContext
                || kind instanceof ResignalStatementContext
                || kind instanceof GetDiagnosticsStatementContext
                || kind instanceof TransactionOrLockingStatementContext
                || (kind instanceof DropStatementContext drop && drop.dropTable() != null);
    }

    private void visitBlock(BeginEndBlockContext block, Scope outer) {
        Scope scope = new Scope(outer);
        if (block.spDeclarations() != null) {
            for (SpDeclarationContext declaration : block.spDeclarations().spDeclaration()) {
                if (declaration.variableDeclaration() != null) {
                    declaration
                            .variableDeclaration()
                            .identifierList()
                            .identifier()
                            .forEach(name -> found.variable(name, scope));
                }
            }
        }
        visitChildren(block, scope);
    }

    private void visitName(ParseTree node, Scope scope) {
        if (node instanceof TableRefContext table) {
            found.tables().table(table, scope);
        } else if (node instanceof FieldIdentifierContext || node instanceof SimpleIdentifierContext) {
            found.column((ParserRuleContext) node, scope);
        } else if (node instanceof UpdateElementContext element) {
            rows.visitAssignment(element, scope, scope);
        } else if (node instanceof TableWildContext wild) {
            found.qualifier(wild, scope);
        } else if (node instanceof TableRefWithWildcardContext target) {
            if (target.getParent().getParent() instanceof DeleteStatementContext) {
                found.target(target, scope);
            } else {
                found.qualifier(target, scope);
            }
        } else if (node instanceof ProcedureRefContext procedure) {
            found.routine(procedure.qualifiedIdentifier());
        } else {
            if (node instanceof FunctionCallContext call) {
                found.function(call);
            } else if (node instanceof JoinedTableContext join) {
                found.columns().joined(join, scope);
            } else if (node instanceof SelectItemListContext list && list.MULT_OPERATOR() != null) {
                found.columns().all(list, scope.tables());
            } else if (node instanceof ExplicitTableContext table) {
                found.explicit(table);
            }
            visitChildren(node, scope);
        }
    }

    private void visitChildren(ParseTree node, Scope scope) {
        Scope locked = scope;
        for (int i = 0; i < node.getChildCount(); i++) {
            ParseTree child = node.getChild(i);
            if (child instanceof QueryExpressionContext query) {
                locked = visitQuery(query, scope);
            } else {
                visit(child, child instanceof LockingClauseListContext ? locked : scope);
            }
        }
    }

    /** Returns what ORDER BY and FOR UPDATE OF of this query see. */
    Scope visitQuery(QueryExpressionContext query, Scope outer) {
        Scope scope = new Scope(outer);
        visitWith(Optional.ofNullable(query.withClause()), scope);
        Scope orderScope = singleSelect(query.queryExpressionBody())
                .map(select -> visitSelect(select, scope))
                .orElseGet(() -> scope.with(QueryResults.alone()));
        if (singleSelect(query.queryExpressionBody()).isEmpty()) {
            visitChildren(query.queryExpressionBody(), scope);
        }
        for (ParseTree child : query.children) {
            if (child instanceof OrderClauseContext order) {
                visitOrder(order, orderScope);
            } else if (!(child instanceof WithClauseContext) && !(child instanceof QueryExpressionBodyContext)) {
                visit(child, scope);
            }
        }
        return orderScope;
    }

    /** A column by itself is looked for in the query's result first. */
    private void visitOrder(OrderClauseContext order, Scope scope) {
        Scope direct = scope.results().map(Results::directly).map(scope::with).orElse(scope);
        for (OrderExpressionContext expression : order.orderList().orderExpression()) {
            visit(expression, FoundNames.isColumn(expression.expr()) ? direct : scope);
        }
    }

    private static Optional<QuerySpecificationContext> singleSelect(QueryExpressionBodyContext body) {
        return body.getChildCount() == 1 && body.queryPrimary() != null
                ? Optional.ofNullable(body.queryPrimary().querySpecification())
                : Optional.empty();
    }

    /** Each common table sees those before it; a recursive one sees itself as well, and then all of them. */
    void visitWith(Optional<WithClauseContext> with, Scope scope) {
        if (with.isEmpty()) {
            return;
        }
        boolean recursive = with.get().RECURSIVE_SYMBOL() != null;
        List<CommonTableExpressionContext> tables = with.get().commonTableExpression();
        for (CommonTableExpressionContext table : tables) {
            if (recursive) {
                found.tables().commonTable(table, scope);
            }
            visit(table.subquery(), scope);
            if (!recursive) {
                found.tables().commonTable(table, scope);
            }
        }
    }

    private Scope visitSelect(QuerySpecificationContext select, Scope outer) {
        Scope scope = new Scope(outer);
        FromClauseContext from = select.fromClause();
        if (from != null) {
            seeTables(from, scope);
        }
        Scope beside = scope.with(found.resultsOf(select));
        for (ParseTree child : select.children) {
            boolean seesResults = child instanceof GroupByClauseContext
                    || child instanceof HavingClauseContext
                    || child instanceof QualifyClauseContext;
            visit(child, seesResults ? beside : scope);
        }
        return beside;
    }

    /** Makes the tables of a FROM or of UPDATE and DELETE known, those in parentheses and joins too, not those of subqueries. */
    void seeTables(ParseTree node, Scope scope) {
        if (node instanceof SingleTableContext table) {
            found.tables().tableOf(table, scope);
        } else if (node instanceof DerivedTableContext derived) {
            found.tables().derived(derived, scope);
        } else if (node instanceof TableFunctionContext function) {
            found.tables().tableFunction(function, scope);
        } else if (!(node instanceof QueryExpressionContext)) {
            for (int i = 0; i < node.getChildCount(); i++) {
                seeTables(node.getChild(i), scope);
            }
        }
    }

    private void visitSelectItem(SelectItemContext item, Scope scope) {
        if (item.expr() == null || item.selectAlias() != null) {
            visitChildren(item, scope);
            return;
        }
        int mark = found.mark();
        visitChildren(item, scope);
        found.unnamedColumn(item, mark);
    }
}
