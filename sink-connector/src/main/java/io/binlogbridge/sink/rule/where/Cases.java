package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.sink.rule.collation.Collation;
import java.util.ArrayList;
import java.util.List;

/** CASE. */
final class Cases {

    private Cases() {}

    static Term term(Expression.Case source, Compiler compiler) {
        List<Logic> conditions = new ArrayList<>();
        List<Term> results = new ArrayList<>();
        List<Term> asked = new ArrayList<>();
        Term operand = source.operand() == null ? null : compiler.term(source.operand());
        if (operand != null) {
            asked.add(operand);
        }
        for (Expression.When when : source.whens()) {
            Term condition = compiler.term(when.condition());
            if (operand == null) {
                conditions.add(Logic.of(condition));
            }
            asked.add(condition);
            results.add(compiler.term(when.result()));
        }
        if (operand != null) {
            conditions.addAll(equal(operand, asked.subList(1, asked.size()), source));
        }
        if (source.otherwise() != null) {
            results.add(compiler.term(source.otherwise()));
        }
        OneType one = OneType.of(results, source);
        boolean constant = Functions.constant(results) && Functions.constant(asked);
        return one.term(
                row -> {
                    for (int i = 0; i < conditions.size(); i++) {
                        if (Boolean.TRUE.equals(conditions.get(i).of(row))) {
                            return one.values().get(i).of(row);
                        }
                    }
                    return one.values().size() > conditions.size()
                            ? one.values().get(conditions.size()).of(row)
                            : null;
                },
                source,
                constant);
    }

    private static List<Logic> equal(Term operand, List<Term> values, Expression.Case source) {
        List<Term> all = new ArrayList<>(values);
        all.add(operand);
        if (all.stream().allMatch(term -> term.isNull() || term.type().isExact())) {
            return values.stream()
                    .map(value -> Comparisons.equal(operand, value, source))
                    .toList();
        }
        if (all.stream().allMatch(term -> term.isNull() || term.type() instanceof Type.Text)) {
            Collation rules = Collating.rules(Collating.common(all, source), source);
            return values.stream()
                    .map(value -> Comparisons.equal(operand, value, rules))
                    .toList();
        }
        throw ConditionException.at(
                source,
                "CASE compares " + operand.type().words()
                        + " here, which is supported for exact numbers and for text alone; write CASE WHEN ... = ...");
    }
}
