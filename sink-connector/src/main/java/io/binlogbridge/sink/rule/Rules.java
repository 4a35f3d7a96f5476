package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.rule.Rule.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of objects of the source. The first rule that matches wins; without a match an object keeps its name, or is left out when
 * {@code rules.default=exclude}. Each name is decided once. Thread-safe.
 *
 * <p>A database itself is matched as {@code database.} with an empty table. When no rule matches that, though one could match tables
 * of it, nobody has said what the database is called on the target: then its CREATE DATABASE is left to the tables, whose
 * databases are created when they are missing.
 */
public final class Rules {

    /** Names of helper tables come and go; nobody has this many tables. */
    private static final int DECISIONS_KEPT = 100_000;

    private final List<Rule> rules;
    private final boolean includeOthers;
    private final NamesCase names;
    private final Map<ObjectName, TableRule> aliases;
    private final Map<ObjectName, Optional<TableRule>> decisions = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> databases = new ConcurrentHashMap<>();
    private volatile boolean targetFolds;

    Rules(List<Rule> rules, boolean includeOthers, NamesCase names) {
        this(rules, includeOthers, names, Map.of());
    }

    private Rules(List<Rule> rules, boolean includeOthers, NamesCase names, Map<ObjectName, TableRule> aliases) {
        this.rules = List.copyOf(rules);
        this.includeOthers = includeOthers;
        this.names = names;
        this.aliases = Map.copyOf(aliases);
    }

    /** The same, but that for each table of {@code others} holds what it says, whatever the rules say. */
    public Rules but(Map<ObjectName, TableRule> others) {
        Rules same = new Rules(rules, includeOthers, names, others);
        same.targetFolds = targetFolds;
        return same;
    }

    /** The same, but that {@code alias} is treated as {@code table} and is called {@code target}. */
    public Rules but(ObjectName alias, ObjectName table, ObjectName target) {
        return but(Map.of(alias, of(table).orElse(TableRule.plain(target)).as(target)));
    }

    /**
     * The target keeps names of databases and tables in lower case ({@code lower_case_table_names} is not 0), so that two which differ in
     * case alone are one there. To be said before anything is asked.
     */
    public void targetFoldsNames() {
        targetFolds = true;
        decisions.clear();
        databases.clear();
    }

    /** Everything under its own name. */
    public static Rules none() {
        return new Rules(List.of(), true, NamesCase.SOURCE);
    }

    /** Whether some rule says that tables may share a target. */
    public boolean merge() {
        return rules.stream().anyMatch(rule -> rule.merge() != null);
    }

    /** The names of the rules, in their order. */
    public List<String> ruleNames() {
        return rules.stream().map(Rule::name).toList();
    }

    /** The name of the rule that decides on an object: the first that matches it; empty when none does. */
    public Optional<String> ruleOf(ObjectName source) {
        String text = Rule.text(source);
        return rules.stream().filter(rule -> rule.matches(text)).map(Rule::name).findFirst();
    }

    /** What the rule of this name matches, be there rules before it or not. */
    public Predicate<ObjectName> matching(String name) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .<Predicate<ObjectName>>map(rule -> source -> rule.matches(Rule.text(source)))
                .orElse(source -> false);
    }

    /** In which case names are on the target, as far as the target lets them. */
    public NamesCase names() {
        return names;
    }

    /** What becomes of a table; empty when it is left out. */
    public Optional<TableRule> of(ObjectName source) {
        Optional<TableRule> known = decisions.get(source);
        if (known == null) {
            if (decisions.size() > DECISIONS_KEPT) {
                decisions.clear();
            }
            known = decide(source).map(this::folded);
            decisions.put(source, known);
        }
        return known;
    }

    /** The target's name of a table; empty when it is left out. */
    public Optional<ObjectName> table(ObjectName source) {
        return of(source).map(TableRule::target);
    }

    /** What a name is to be where a statement only points at it: one that is left out stays as it is. */
    public ObjectName pointedAt(ObjectName source) {
        return source.isDatabase()
                ? ObjectName.ofDatabase(database(source.database()).orElse(source.database()))
                : table(source).orElse(source);
    }

    /** The target's name of a database; empty when it is left out or when only its tables are mapped. */
    public Optional<String> database(String source) {
        return databases.computeIfAbsent(
                source, name -> decideDatabase(name).map(target -> targetFolds ? NamesCase.LOWER.of(target) : target));
    }

    private Optional<String> decideDatabase(String source) {
        Decision decision = byRule(ObjectName.ofDatabase(source));
        if (decision != null) {
            return decision.rule().map(rule -> rule.target().database());
        }
        boolean tablesDecide = rules.stream().anyMatch(rule -> rule.couldMatchTableOf(source));
        return includeOthers && !tablesDecide ? Optional.of(names.of(source)) : Optional.empty();
    }

    private Optional<TableRule> decide(ObjectName source) {
        TableRule alias = aliases.get(source);
        if (alias != null) {
            return Optional.of(alias);
        }
        Decision decision = byRule(source);
        if (decision != null) {
            return decision.rule();
        }
        return includeOthers ? Optional.of(others(source)) : Optional.empty();
    }

    private TableRule folded(TableRule rule) {
        return targetFolds ? rule.as(NamesCase.LOWER.of(rule.target())) : rule;
    }

    private TableRule others(ObjectName source) {
        TableRule plain = TableRule.plain(names.of(source));
        return names == NamesCase.SOURCE ? plain : plain.with(ColumnRule.inCase(names));
    }

    private @Nullable Decision byRule(ObjectName source) {
        String text = Rule.text(source);
        for (Rule rule : rules) {
            if (rule.matches(text)) {
                return rule.decide(source, names);
            }
        }
        return null;
    }
}
