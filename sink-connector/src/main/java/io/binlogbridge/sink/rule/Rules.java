package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import java.util.List;
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

    Rules(List<Rule> rules, boolean includeOthers) {
        this.rules = List.copyOf(rules);
        this.includeOthers = includeOthers;
    }

    /** Everything under its own name. */
    public static Rules none() {
        return new Rules(List.of(), true);
    }

    /** The target's name of a table; empty when it is left out. */
    public Optional<ObjectName> table(ObjectName source) {
        return mapped(source);
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
