package io.binlogbridge.sink.rule;

import static io.binlogbridge.rules.RuleProperty.DDL;
import static io.binlogbridge.rules.RuleProperty.EXCLUDE;
import static io.binlogbridge.rules.RuleProperty.KEY;
import static io.binlogbridge.rules.RuleProperty.MATCH;
import static io.binlogbridge.rules.RuleProperty.MERGE;
import static io.binlogbridge.rules.RuleProperty.MERGE_COLUMN;
import static io.binlogbridge.rules.RuleProperty.MERGE_VALUE;
import static io.binlogbridge.rules.RuleProperty.OPERATIONS;
import static io.binlogbridge.rules.RuleProperty.TABLE_EXISTS_POLICY;
import static io.binlogbridge.rules.RuleProperty.TO;
import static io.binlogbridge.rules.RuleProperty.WHERE;
import static io.binlogbridge.rules.RuleProperty.WHERE_TYPES;

import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.rules.RuleProblems;
import io.binlogbridge.rules.RuleText;
import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.rule.Rule.MergeTemplate;
import io.binlogbridge.sink.rule.where.Condition;
import io.binlogbridge.sink.rule.where.ConditionException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one rule. Used once. */
final class RuleReader {

    private static final String TRUNCATE = "truncate";

    private final RuleText text;
    private final NamesCase names;
    private final RuleProblems problems;

    RuleReader(RuleText text, NamesCase names, RuleProblems problems) {
        this.text = text;
        this.names = names;
        this.problems = problems;
    }

    /** The rule; empty when it is so wrong that there is none. */
    Optional<Rule> read() {
        text.checkProperties(problems);
        return reading(MATCH, Optional.<Pattern>empty(), () -> Optional.of(text.match()))
                .map(this::read);
    }

    private Rule read(Pattern match) {
        ColumnRule columns = new ColumnRuleReader(text, names, this::problem).read(text.list(KEY));
        return new Rule(
                text.name(),
                match,
                reading(TO, Optional.<Template>empty(), () -> text.text(TO).map(to -> Template.of(to, match)))
                        .orElse(null),
                reading(EXCLUDE, false, () -> flag(EXCLUDE)),
                columns,
                new RowRule(
                        reading(WHERE, Optional.empty(), () -> where(columns)),
                        reading(OPERATIONS, Set.of(), this::operations)),
                reading(DDL, StatementRule.ALL, this::statements),
                reading(MERGE, Optional.<MergeTemplate>empty(), () -> merge(match))
                        .orElse(null),
                reading(TABLE_EXISTS_POLICY, Optional.empty(), this::exists));
    }

    /** What {@code reading} gives; where it is wrong, that is noted, and {@code otherwise} stands for it. */
    private <T> T reading(String property, T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ConditionException e) {
            problem(property, String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    private void problem(String property, String reason) {
        problems.add(text, property, reason);
    }

    private Optional<Condition> where(ColumnRule columns) {
        Optional<Condition> condition = text.text(WHERE).map(Condition::parse);
        condition.stream()
                .flatMap(parsed -> parsed.columns().stream())
                .filter(column -> columns.target(column).isEmpty()
                        && columns.typeOfLeftOut(column).isEmpty())
                .findFirst()
                .ifPresent(column -> {
                    throw new IllegalArgumentException("column " + column
                            + " of the condition is not on the target, so its type is not known there. Give it in "
                            + WHERE_TYPES + ", as in " + column
                            + ":varchar(40) collate utf8mb4_0900_ai_ci, or " + column + ":bigint");
                });
        return condition;
    }

    private boolean flag(String property) {
        String value = text.text(property).orElse("false").toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(property + " is true or false, not \"" + value + "\"");
        }
        return value.equals("true");
    }

    private Set<Operation> operations() {
        Set<Operation> operations = EnumSet.of(Operation.READ);
        List<String> given =
                text.has(OPERATIONS) ? text.list(OPERATIONS) : List.of("insert", "update", "delete", TRUNCATE);
        for (String name : given) {
            String one = name.toLowerCase(Locale.ROOT);
            switch (one) {
                case "insert", "update", "delete" -> operations.add(Operation.valueOf(one.toUpperCase(Locale.ROOT)));
                case TRUNCATE, "none" -> {}
                default ->
                    throw new IllegalArgumentException(
                            "\"" + name + "\" is no operation; there are insert, update, delete and truncate, or none");
            }
        }
        return operations;
    }

    private boolean takesTruncate() {
        return !text.has(OPERATIONS) || text.list(OPERATIONS).stream().anyMatch(TRUNCATE::equalsIgnoreCase);
    }

    /** TRUNCATE TABLE is told by the operations, be it among the statements or not. */
    private StatementRule statements() {
        Set<StatementKind> known = StatementRule.known();
        Set<StatementKind> kinds = EnumSet.noneOf(StatementKind.class);
        if (!text.has(DDL)) {
            kinds.addAll(known);
        }
        for (String name : text.list(DDL)) {
            if (!name.equalsIgnoreCase("none")) {
                kinds.add(kind(name, known));
            }
        }
        if (takesTruncate()) {
            kinds.add(StatementKind.TRUNCATE_TABLE);
        } else {
            kinds.remove(StatementKind.TRUNCATE_TABLE);
        }
        return new StatementRule(kinds);
    }

    private static StatementKind kind(String name, Set<StatementKind> known) {
        return known.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name
                        + "\" is no kind of statement. The kinds are "
                        + known.stream()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", or none"));
    }

    private Optional<MergeTemplate> merge(Pattern match) {
        Optional<String> column = text.text(MERGE_COLUMN);
        Optional<String> value = text.text(MERGE_VALUE);
        if (!flag(MERGE)) {
            if (column.isPresent() || value.isPresent()) {
                throw new IllegalArgumentException(MERGE_COLUMN + " and " + MERGE_VALUE + " need merge=true");
            }
            return Optional.empty();
        }
        if (column.isPresent() != value.isPresent()) {
            throw new IllegalArgumentException(MERGE_COLUMN + " and " + MERGE_VALUE + " go together");
        }
        return Optional.of(new MergeTemplate(
                column.orElse(null),
                value.map(given -> GroupText.of(given, match, "database", "table"))
                        .orElse(null)));
    }

    private Optional<TableExistsPolicy> exists() {
        return text.text(TABLE_EXISTS_POLICY).map(value -> Arrays.stream(TableExistsPolicy.values())
                .filter(policy -> policy.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        TABLE_EXISTS_POLICY + " is fail, reuse or recreate, not \"" + value + "\"")));
    }
}
