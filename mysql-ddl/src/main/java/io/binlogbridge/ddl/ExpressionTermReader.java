package io.binlogbridge.ddl;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.ddl.expression.Operator;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ColumnRefContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprListWithParenthesesContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprWithParenthesesContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FunctionCallContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.RuntimeFunctionCallContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprCaseContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprCollateContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprColumnRefContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprFunctionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprLiteralContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprNotContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprRuntimeFunctionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprSubQueryContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprSumContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExprUnaryContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleExpressionRValueContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SubstringFunctionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TrimFunctionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** What binds closest in an expression: columns, literals, calls, CASE, signs, parentheses. */
final class ExpressionTermReader {

    private final ExpressionReader expressions;
    private final ExpressionSource source;
    private final ExpressionLiteralReader literals;

    ExpressionTermReader(ExpressionReader expressions, ExpressionSource source) {
        this.expressions = expressions;
        this.source = source;
        this.literals = new ExpressionLiteralReader(source);
    }

    Expression read(SimpleExprContext tree) {
        if (tree instanceof SimpleExprLiteralContext literal) {
            return literals.read(literal.literalOrNull());
        }
        if (tree instanceof SimpleExprColumnRefContext column) {
            return column(column);
        }
        if (tree instanceof SimpleExprListContext list) {
            return inParentheses(list);
        }
        if (tree instanceof SimpleExprUnaryContext unary) {
            return unary(unary);
        }
        if (tree instanceof SimpleExprNotContext not) {
            return new Expression.Operation(Operator.NOT, List.of(read(not.simpleExpr())), source.place(not));
        }
        if (tree instanceof SimpleExprCollateContext collate) {
            return collate(collate);
        }
        if (tree instanceof SimpleExprCaseContext choice) {
            return choice(choice);
        }
        if (tree instanceof SimpleExprRuntimeFunctionContext call) {
            return call(call.runtimeFunctionCall());
        }
        if (tree instanceof SimpleExprFunctionContext call) {
            return call(call.functionCall());
        }
        throw unsupported(tree);
    }

    private UnsupportedExpressionException unsupported(SimpleExprContext tree) {
        if (tree instanceof SimpleExprSubQueryContext) {
            return source.unsupported(tree, "is a subquery; a condition sees one row alone");
        }
        if (tree instanceof SimpleExprSumContext) {
            return source.unsupported(tree, "is an aggregate function; a condition sees one row alone");
        }
        if (tree instanceof SimpleExpressionRValueContext) {
            return source.unsupported(tree, "is a variable, which a condition cannot see; write its value");
        }
        return source.unsupported(tree, "is not supported in a condition");
    }

    private Expression column(SimpleExprColumnRefContext tree) {
        ColumnRefContext name = tree.columnRef();
        if (tree.jsonOperator() != null) {
            throw source.unsupported(tree, "reads from a JSON document, which is not supported");
        }
        if (name.getStart() != name.getStop()) {
            throw source.unsupported(
                    name, "names a table too; write the column alone, for the condition is about the rule's own table");
        }
        return new Expression.Column(source.first(name).text(), source.place(name));
    }

    private Expression inParentheses(SimpleExprListContext tree) {
        if (tree.ROW_SYMBOL() != null || tree.exprList().expr().size() != 1) {
            throw source.unsupported(tree, "is a row of several values; compare them one by one with AND");
        }
        return expressions.read(tree.exprList().expr(0));
    }

    private Expression unary(SimpleExprUnaryContext tree) {
        Expression operand = read(tree.simpleExpr());
        return switch (tree.op.getText()) {
            case "+" -> operand;
            case "-" -> new Expression.Operation(Operator.NEGATE, List.of(operand), source.place(tree.op));
            default -> throw source.unsupported(tree.op, "is an operation on bits, which is not supported");
        };
    }

    /** Which of a sign and COLLATE binds closer is not told by the grammar as the server does, so they do not stand together. */
    private Expression collate(SimpleExprCollateContext tree) {
        if (tree.simpleExpr() instanceof SimpleExprUnaryContext || tree.simpleExpr() instanceof SimpleExprNotContext) {
            throw source.unsupported(tree, "has a sign before COLLATE; COLLATE is for text");
        }
        return new Expression.Collate(
                read(tree.simpleExpr()),
                source.first(tree.textOrIdentifier()).text(),
                source.place(tree.textOrIdentifier()));
    }

    private Expression choice(SimpleExprCaseContext tree) {
        List<Expression.When> whens = new ArrayList<>();
        for (int i = 0; i < tree.whenExpression().size(); i++) {
            whens.add(new Expression.When(
                    expressions.read(tree.whenExpression(i).expr()),
                    expressions.read(tree.thenExpression(i).expr())));
        }
        return new Expression.Case(
                tree.expr() == null ? null : expressions.read(tree.expr()),
                whens,
                tree.elseExpression() == null
                        ? null
                        : expressions.read(tree.elseExpression().expr()),
                source.place(tree));
    }

    private Expression call(RuntimeFunctionCallContext tree) {
        String name = source.first(tree).text().toUpperCase(Locale.ROOT);
        if (tree.trimFunction() != null) {
            return trim(tree.trimFunction());
        }
        List<Expression> arguments = new ArrayList<>();
        collect(tree, arguments);
        return new Expression.Call(name, arguments, source.place(tree));
    }

    private void collect(ParserRuleContext tree, List<Expression> arguments) {
        for (ParseTree child : tree.children) {
            if (child instanceof ExprContext argument) {
                arguments.add(expressions.read(argument));
            } else if (child instanceof ExprListContext
                    || child instanceof ExprWithParenthesesContext
                    || child instanceof ExprListWithParenthesesContext
                    || child instanceof SubstringFunctionContext) {
                collect((ParserRuleContext) child, arguments);
            }
        }
    }

    private Expression trim(TrimFunctionContext tree) {
        String name = "TRIM" + (tree.LEADING_SYMBOL() != null ? " LEADING" : "")
                + (tree.TRAILING_SYMBOL() != null ? " TRAILING" : "");
        List<Expression> arguments = new ArrayList<>();
        collect(tree, arguments);
        if (arguments.size() == 2) {
            arguments.add(arguments.remove(0));
        } else {
            arguments.add(new Literal(Literal.Kind.STRING, " ", source.place(tree)));
        }
        return new Expression.Call(name, arguments, source.place(tree));
    }

    private Expression call(FunctionCallContext tree) {
        if (tree.pureIdentifier() == null || source.first(tree).type() != Token.Type.WORD) {
            throw source.unsupported(tree, "calls a stored function, which only the server can do");
        }
        List<Expression> arguments = new ArrayList<>();
        if (tree.udfExprList() != null) {
            tree.udfExprList().udfExpr().forEach(argument -> {
                if (argument.selectAlias() != null) {
                    throw source.unsupported(argument, "names an argument; write the argument alone");
                }
                arguments.add(expressions.read(argument.expr()));
            });
        }
        return new Expression.Call(source.first(tree).text().toUpperCase(Locale.ROOT), arguments, source.place(tree));
    }
}
