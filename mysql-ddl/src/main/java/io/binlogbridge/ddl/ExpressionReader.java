package io.binlogbridge.ddl;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Operator;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.BitExprContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.BoolPriContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CompOpContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprAndContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprIsContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprListContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprNotContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprOrContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ExprXorContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PredicateContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PredicateExprBetweenContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PredicateExprInContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PredicateExprLikeContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PredicateOperationsContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PrimaryExprAllAnyContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PrimaryExprCompareContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PrimaryExprIsNullContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.PrimaryExprPredicateContext;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;

/** The grammar's tree as an {@link Expression}: logic, comparisons, predicates and arithmetic. What binds closer is {@link ExpressionTermReader}'s. */
final class ExpressionReader {

    private final ExpressionTermReader terms;
    private final ExpressionSource source;

    ExpressionReader(String text, List<Token> tokens) {
        this.source = new ExpressionSource(text, tokens);
        this.terms = new ExpressionTermReader(this, source);
    }

    Expression read(ExprContext tree) {
        if (tree instanceof ExprOrContext or) {
            return logic(Operator.OR, or.expr(0), or.expr(1));
        }
        if (tree instanceof ExprXorContext xor) {
            return logic(Operator.XOR, xor.expr(0), xor.expr(1));
        }
        if (tree instanceof ExprAndContext and) {
            return logic(Operator.AND, and.expr(0), and.expr(1));
        }
        if (tree instanceof ExprNotContext not) {
            return new Expression.Operation(Operator.NOT, List.of(read(not.expr())), source.place(not));
        }
        if (tree instanceof ExprIsContext is) {
            return is(is);
        }
        throw source.unsupported(tree, "is not supported in a condition");
    }

    private Expression logic(Operator operator, ExprContext left, ExprContext right) {
        return new Expression.Operation(operator, List.of(read(left), read(right)), source.placeAfter(left));
    }

    private Expression is(ExprIsContext is) {
        Expression value = boolPri(is.boolPri());
        if (is.type == null) {
            return value;
        }
        Expression.State state = Expression.State.valueOf(is.type.getText().toUpperCase(Locale.ROOT));
        return new Expression.Is(value, state, is.notRule() != null, source.placeAfter(is.boolPri()));
    }

    private Expression boolPri(BoolPriContext tree) {
        if (tree instanceof PrimaryExprPredicateContext plain) {
            return predicate(plain.predicate());
        }
        if (tree instanceof PrimaryExprIsNullContext is) {
            return new Expression.Is(
                    boolPri(is.boolPri()),
                    Expression.State.NULL,
                    is.notRule() != null,
                    source.placeAfter(is.boolPri()));
        }
        if (tree instanceof PrimaryExprCompareContext compare) {
            return new Expression.Operation(
                    operator(compare.compOp()),
                    List.of(boolPri(compare.boolPri()), predicate(compare.predicate())),
                    source.place(compare.compOp()));
        }
        if (tree instanceof PrimaryExprAllAnyContext all) {
            throw source.unsupported(all.subquery(), "is a subquery; a condition sees one row alone");
        }
        throw source.unsupported(tree, "is not supported in a condition");
    }

    private Operator operator(CompOpContext tree) {
        return switch (tree.getText()) {
            case "=" -> Operator.EQUAL;
            case "<=>" -> Operator.NULL_SAFE_EQUAL;
            case "<>", "!=" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            default -> throw source.unsupported(tree, "is no comparison that is known here");
        };
    }

    private Expression predicate(PredicateContext tree) {
        Expression value = bits(tree.bitExpr(0));
        PredicateOperationsContext operation = tree.predicateOperations();
        if (operation == null) {
            if (tree.getChildCount() > 1) {
                throw source.unsupported(
                        (ParserRuleContext) tree, "is not supported: SOUNDS LIKE and MEMBER OF are not evaluated here");
            }
            return value;
        }
        boolean negated = tree.notRule() != null;
        int place = source.place(operation);
        if (operation instanceof PredicateExprInContext in) {
            if (in.subquery() != null) {
                throw source.unsupported(in.subquery(), "is a subquery; list the values themselves");
            }
            return new Expression.In(value, list(in.exprList()), negated, place);
        }
        if (operation instanceof PredicateExprBetweenContext between) {
            return new Expression.Between(
                    value, bits(between.bitExpr()), predicate(between.predicate()), negated, place);
        }
        if (operation instanceof PredicateExprLikeContext like) {
            Expression pattern = terms.read(like.simpleExpr(0));
            Expression escape = like.simpleExpr().size() > 1 ? terms.read(like.simpleExpr(1)) : null;
            return new Expression.Like(value, pattern, escape, negated, place);
        }
        throw source.unsupported(operation, "is not supported: regular expressions are not evaluated here; use LIKE");
    }

    List<Expression> list(ExprListContext tree) {
        return tree.expr().stream().map(this::read).toList();
    }

    private Expression bits(BitExprContext tree) {
        if (tree.op == null) {
            return terms.read(tree.simpleExpr());
        }
        if (tree.interval() != null) {
            throw source.unsupported(
                    tree.interval(), "makes an INTERVAL, which is not supported; write the date that results");
        }
        Operator operator =
                switch (tree.op.getText().toUpperCase(Locale.ROOT)) {
                    case "+" -> Operator.PLUS;
                    case "-" -> Operator.MINUS;
                    case "*" -> Operator.TIMES;
                    case "/" -> Operator.DIVIDE;
                    case "DIV" -> Operator.INTEGER_DIVIDE;
                    case "%", "MOD" -> Operator.MODULO;
                    default -> throw source.unsupported(tree.op, "is an operation on bits, which is not supported");
                };
        return new Expression.Operation(
                operator, List.of(bits(tree.bitExpr(0)), bits(tree.bitExpr(1))), source.place(tree.op));
    }
}
