package io.binlogbridge.source.condition;

import io.binlogbridge.ddl.ExpressionParser;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.UnsupportedExpressionException;
import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.rules.RuleProblems;
import io.binlogbridge.rules.RuleProperty;
import io.binlogbridge.rules.RuleText;
import io.binlogbridge.rules.RuleTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/**
 * The rules, of which a source reads {@code match} and {@code where}; the first one that matches decides. The other words of a rule
 * are the sink's.
 */
public final class SnapshotRules {

    /** @param where null where the rule takes all rows */
    private record SnapshotRule(String name, Pattern match, @Nullable Expression where) {}

    /**
     * What a rule says of a table.
     *
     * @param rule its name
     */
    public record RuleCondition(String rule, Expression where) {}

    /** Options that make the values of records others than those of the table, on which the condition would be decided otherwise. */
    private static final List<String> CHANGING =
            List.of("column.mask.", "column.truncate.", "converters", "transforms");

    private final RuleProblems problems = new RuleProblems();
    private final List<SnapshotRule> rules = new ArrayList<>();

    private final boolean valuesChange;

    private SnapshotRules(Map<String, String> options) {
        valuesChange = options.entrySet().stream()
                .filter(option -> !option.getValue().isBlank())
                .anyMatch(option -> CHANGING.stream().anyMatch(option.getKey()::startsWith));
        for (RuleText text : new RuleTexts(options, problems).all()) {
            text.checkProperties(problems);
            reading(text, RuleProperty.MATCH, text::match)
                    .map(match -> new SnapshotRule(text.name(), match, where(text)))
                    .ifPresent(rules::add);
        }
    }

    /**
     * The rules of a connector.
     *
     * @param options all its options
     * @throws ConnectException when there is a problem with a rule
     */
    public static SnapshotRules of(Map<String, String> options) {
        SnapshotRules rules = new SnapshotRules(options);
        if (!rules.problems.isEmpty()) {
            throw new ConnectException(rules.problems.toString());
        }
        return rules;
    }

    /** What is wrong with the rules, by option; empty when nothing is. */
    public static Map<String, String> problems(Map<String, String> options) {
        return new SnapshotRules(options).problems.byOption();
    }

    /** Whether options make values of records others than those that the server has: then it cannot be asked. */
    public boolean valuesChange() {
        return valuesChange;
    }

    /** The condition on a table's rows, from the rule that decides on it. */
    public Optional<RuleCondition> conditionOn(ObjectName table) {
        String name = RuleText.matched(table.database(), table.name());
        for (SnapshotRule rule : rules) {
            if (rule.match().matcher(name).matches()) {
                return Optional.ofNullable(rule.where()).map(where -> new RuleCondition(rule.name(), where));
            }
        }
        return Optional.empty();
    }

    private @Nullable Expression where(RuleText text) {
        return reading(text, RuleProperty.WHERE, () -> text.text(RuleProperty.WHERE)
                        .map(SnapshotRules::parsed))
                .flatMap(where -> where)
                .orElse(null);
    }

    private static Expression parsed(String where) {
        try {
            return ExpressionParser.parse(where);
        } catch (UnsupportedExpressionException e) {
            throw new IllegalArgumentException("At character " + e.place() + ": " + e.problem(), e);
        }
    }

    private <T> Optional<T> reading(RuleText text, String property, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (IllegalArgumentException e) {
            problems.add(text, property, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
