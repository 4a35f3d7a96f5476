package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where objects of the source go. The first rule that matches wins; without a match an object keeps its name, or is left out when
 * {@code rules.default=exclude}.
 *
 * <p>A database itself is matched as {@code database.} with an empty table. When no rule matches that, though one could match tables
 * of it, nobody has said what the database is called on the target: then its CREATE DATABASE is left to the tables, whose
 * databases are created when they are missing.
 */
public final class Rules {

    private final List<Rule> rules;
    private final boolean includeOthers;
    private final Map<ObjectName, ObjectName> aliases;

    Rules(List<Rule> rules, boolean includeOthers) {
        this(rules, includeOthers, Map.of());
    }

    private Rules(List<Rule> rules, boolean includeOthers, Map<ObjectName, ObjectName> aliases) {
        this.rules = List.copyOf(rules);
        this.includeOthers = includeOthers;
        this.aliases = Map.copyOf(aliases);
    }

    /** The same, but that each table of {@code others} is what it says, whatever the rules say. */
    public Rules but(Map<ObjectName, ObjectName> others) {
        return new Rules(rules, includeOthers, others);
    }

    /** Everything under its own name. */
    public static Rules none() {
        return new Rules(List.of(), true);
    }

    /** The target's name of a table; empty when it is left out. */
    public Optional<ObjectName> table(ObjectName source) {
        ObjectName alias = aliases.get(source);
        return alias != null ? Optional.of(alias) : mapped(source);
    }

    /** What a name is to be where a statement only points at it: one that is left out stays as it is. */
    public ObjectName pointedAt(ObjectName source) {
        return source.isDatabase()
                ? ObjectName.ofDatabase(database(source.database()).orElse(source.database()))
                : table(source).orElse(source);
    }

    /** The target's name of a database; empty when it is left out or when only its tables are mapped. */
    public Optional<String> database(String source) {
        Optional<ObjectName> target = mappedByRule(ObjectName.ofDatabase(source));
        if (target.isPresent()) {
            return target.map(ObjectName::database);
        }
        boolean tablesDecide = rules.stream().anyMatch(rule -> rule.couldMatchTableOf(source));
        return includeOthers && !tablesDecide ? Optional.of(source) : Optional.empty();
    }

    private Optional<ObjectName> mapped(ObjectName source) {
        Optional<ObjectName> target = mappedByRule(source);
        return target.isPresent() || !includeOthers ? target : Optional.of(source);
    }

    private Optional<ObjectName> mappedByRule(ObjectName source) {
        for (Rule rule : rules) {
            Optional<ObjectName> target = rule.apply(source);
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }
}
