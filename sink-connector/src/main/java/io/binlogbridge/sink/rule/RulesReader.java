package io.binlogbridge.sink.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads {@code rules}, {@code rules.<name>.match}, {@code rules.<name>.to} and {@code rules.default}, and says what is wrong with them. */
public final class RulesReader {

    private static final String LIST = "rules";
    private static final String DEFAULT = "rules.default";

    private final Map<String, String> options;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /** @param options all options of the connector */
    public RulesReader(Map<String, String> options) {
        this.options = options;
        for (String name : names()) {
            Rule rule = rule(name);
            if (rule != null) {
                rules.add(rule);
            }
        }
        checkUnlisted();
        checkCollisions();
        checkDefault();
    }

    /** What is wrong, by the option's name; empty when nothing is. */
    public Map<String, String> problems() {
        return problems;
    }

    /**
     * The rules.
     *
     * @throws IllegalArgumentException when there is a problem
     */
    public Rules rules() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems.values()));
        }
        return new Rules(rules, !"exclude".equals(defaultOption()));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String part : options.getOrDefault(LIST, "").split(",")) {
            String name = part.trim();
            if (name.isEmpty()) {
                continue;
            }
            if (name.equals("default") || name.indexOf('.') >= 0 || names.contains(name)) {
                problems.put(
                        LIST,
                        "\"" + name + "\" cannot be a rule's name: a name stands once, has no dot, and is not"
                                + " \"default\".");
            }
            names.add(name);
        }
        return names;
    }

    private @Nullable Rule rule(String name) {
        String matchOption = LIST + "." + name + ".match";
        String toOption = LIST + "." + name + ".to";
        String match = options.get(matchOption);
        if (match == null || match.isBlank()) {
            problems.put(
                    matchOption,
                    "Rule \"" + name + "\" names nothing: " + matchOption
                            + " is missing. Give it a regular expression on database.table, or take the rule out of rules.");
            return null;
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(match.trim());
        } catch (PatternSyntaxException e) {
            problems.put(
                    matchOption,
                    "\"" + match + "\" is no regular expression: " + e.getDescription() + " at index " + e.getIndex()
                            + ".");
            return null;
        }
        String to = options.get(toOption);
        try {
            return new Rule(name, pattern, to == null ? null : Template.of(to.trim(), pattern));
        } catch (IllegalArgumentException e) {
            problems.put(toOption, "Rule \"" + name + "\" cannot be used: " + e.getMessage() + ".");
            return null;
        }
    }

    private void checkUnlisted() {
        List<String> listed = names();
        for (String option : options.keySet()) {
            if (!option.startsWith(LIST + ".") || option.equals(DEFAULT)) {
                continue;
            }
            int dot = option.indexOf('.', LIST.length() + 1);
            String name = dot < 0 ? option.substring(LIST.length() + 1) : option.substring(LIST.length() + 1, dot);
            String kind = dot < 0 ? "" : option.substring(dot + 1);
            if (!listed.contains(name)) {
                problems.put(
                        option,
                        option + " belongs to a rule \"" + name + "\" that rules does not name. Add it to rules.");
            } else if (!kind.equals("match") && !kind.equals("to")) {
                problems.put(option, option + " is not known; a rule has match and to.");
            }
        }
    }

    private void checkCollisions() {
        Map<String, Rule> byMatch = new HashMap<>();
        Map<String, Rule> byTarget = new HashMap<>();
        for (Rule rule : rules) {
            Rule sameMatch = byMatch.putIfAbsent(rule.match().pattern(), rule);
            if (sameMatch != null) {
                problems.put(
                        LIST + "." + rule.name() + ".match",
                        "Rule \"" + rule.name() + "\" matches the same as rule \"" + sameMatch.name()
                                + "\", which stands before it, so it never applies. Take one out.");
            }
            Template to = rule.to();
            if (to == null || !to.constant()) {
                continue;
            }
            Rule sameTarget = byTarget.putIfAbsent(to.toString().toLowerCase(Locale.ROOT), rule);
            if (sameTarget != null) {
                problems.put(
                        LIST + "." + rule.name() + ".to",
                        "Rules \"" + sameTarget.name() + "\" and \"" + rule.name() + "\" collide: both lead to " + to
                                + ". Give one of them another target.");
            }
        }
    }

    private void checkDefault() {
        String value = defaultOption();
        if (!value.equals("include") && !value.equals("exclude")) {
            problems.put(DEFAULT, "rules.default is include or exclude, not \"" + value + "\".");
        }
    }

    private String defaultOption() {
        return options.getOrDefault(DEFAULT, "include").trim().toLowerCase(Locale.ROOT);
    }
}
