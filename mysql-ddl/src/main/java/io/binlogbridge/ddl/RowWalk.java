package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlParser.DeleteStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FieldsContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.InsertFromConstructorContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.InsertIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.InsertQueryExpressionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.InsertUpdateListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QueryExpressionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QueryExpressionParensContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QueryExpressionWithOptLockingClausesContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableAliasContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableRefContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableReferenceListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.UpdateElementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.UpdateListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.UpdateStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ValuesReferenceContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.WithClauseContext;
import java.util.ArrayList;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** The part of a {@link NameWalk} that goes through INSERT, REPLACE, UPDATE and DELETE. */
final class RowWalk {

    private final NameWalk walk;
    private final FoundNames found;

    RowWalk(NameWalk walk, FoundNames found) {
        this.walk = walk;
        this.found = found;
    }

    void visitInsert(ParserRuleContext insert, Scope outer) {
        Scope scope = new Scope(outer);
        TableRefContext target = insert.getRuleContext(TableRefContext.class, 0);
        found.tables().table(target, null, scope);
        Scope targetAlone = new Scope(null);
        scope.tables().forEach(targetAlone::see);
        ValuesReferenceContext row = insert.getRuleContext(ValuesReferenceContext.class, 0);
        if (row != null) {
            found.tables().row(row, targetAlone, scope);
        }
        for (ParseTree child : insert.children) {
            if (child instanceof InsertFromConstructorContext values) {
                visitFields(values, values.fields(), targetAlone);
                walk.visit(values.insertValues(), scope);
            } else if (child instanceof InsertQueryExpressionContext query) {
                visitFields(query, query.fields(), targetAlone);
                visitSource(query, outer, scope);
            } else if (child instanceof UpdateListContext list) {
                visitAssignments(list, targetAlone, scope);
            } else if (child instanceof InsertUpdateListContext list) {
                visitAssignments(list.updateList(), targetAlone, scope);
            } else if (!child.equals(target)) {
                walk.visit(child, scope);
            }
        }
    }

    private void visitFields(ParserRuleContext values, @Nullable FieldsContext fields, Scope target) {
        if (fields == null) {
            found.columns().allOfTarget(values, target);
            return;
        }
        for (InsertIdentifierContext field : fields.insertIdentifier()) {
            if (field.columnRef() != null) {
                found.assigned(field.columnRef().fieldIdentifier(), target);
            } else {
                walk.visit(field, target);
            }
        }
    }

    /** The query does not see the table; ON DUPLICATE KEY UPDATE sees the tables of both. */
    private void visitSource(ParserRuleContext source, Scope outer, Scope scope) {
        for (ParseTree child : source.children) {
            if (child instanceof QueryExpressionContext query) {
                walk.visitQuery(query, outer).tables().forEach(scope::see);
            } else if (child instanceof QueryExpressionWithOptLockingClausesContext
                    || child instanceof QueryExpressionParensContext) {
                visitSource((ParserRuleContext) child, outer, scope);
            } else if (!(child instanceof FieldsContext)) {
                walk.visit(child, outer);
            }
        }
    }

    private void visitAssignments(UpdateListContext list, Scope left, Scope right) {
        list.updateElement().forEach(element -> visitAssignment(element, left, right));
    }

    /** The column to the left is one of a table, even where a variable has its name. */
    void visitAssignment(UpdateElementContext element, Scope left, Scope right) {
        found.assigned(element.columnRef().fieldIdentifier(), left);
        for (ParseTree child : element.children) {
            if (!child.equals(element.columnRef())) {
                walk.visit(child, right);
            }
        }
    }

    void visitUpdate(UpdateStatementContext update, Scope outer) {
        visitJoin(update, update.withClause(), outer);
    }

    private void visitJoin(ParserRuleContext statement, @Nullable WithClauseContext with, Scope outer) {
        Scope scope = new Scope(outer);
        walk.visitWith(Optional.ofNullable(with), scope);
        for (TableReferenceListContext tables : statement.getRuleContexts(TableReferenceListContext.class)) {
            walk.seeTables(tables, scope);
        }
        for (ParseTree child : new ArrayList<>(statement.children)) {
            if (!(child instanceof WithClauseContext)) {
                walk.visit(child, scope);
            }
        }
    }

    void visitDelete(DeleteStatementContext delete, Scope outer) {
        if (delete.tableRef() == null) {
            visitJoin(delete, delete.withClause(), outer);
            return;
        }
        Scope scope = new Scope(outer);
        walk.visitWith(Optional.ofNullable(delete.withClause()), scope);
        TableAliasContext alias = delete.tableAlias();
        found.tables().table(delete.tableRef(), alias, scope);
        for (ParseTree child : delete.children) {
            boolean seen = child instanceof TableRefContext
                    || child instanceof TableAliasContext
                    || child instanceof WithClauseContext;
            if (!seen) {
                walk.visit(child, scope);
            }
        }
    }
}
