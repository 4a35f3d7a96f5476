package io.binlogbridge.sink.rule;

import io.binlogbridge.rules.RuleProblems;
import io.binlogbridge.rules.RuleProperty;
import io.binlogbridge.rules.RuleText;
import io.binlogbridge.rules.RuleTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the rules from the connector's options and from the file, and says what is wrong with them. */
public final class RulesReader {

    private static final String NAMES_CASE = "names.case";

    private final Map<String, String> options;
    private final RuleProblems problems = new RuleProblems();
    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleText> texts;
    private final NamesCase names;

    /** @param options all options of the connector */
    public RulesReader(Map<String, String> options) {
        this.options = options;
        names = namesCase();
        texts = new RuleTexts(options, problems).all();
        for (RuleText text : texts) {
            new RuleReader(text, names, problems).read().ifPresent(rules::add);
        }
        checkCollisions();
        checkDefault();
    }

    /** What is wrong, by the option's name; empty when nothing is. */
    public Map<String, String> problems() {
        return problems.byOption();
    }

    /**
     * The rules.
     *
     * @throws IllegalArgumentException when there is a problem
     */
    public Rules rules() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return new Rules(rules, !"exclude".equals(defaultOption()), names);
    }

    private NamesCase namesCase() {
        String value = options.getOrDefault(NAMES_CASE, "source").strip();
        Optional<NamesCase> found = Arrays.stream(NamesCase.values())
                .filter(one -> one.name().equalsIgnoreCase(value))
                .findFirst();
        if (found.isEmpty()) {
            problems.set(NAMES_CASE, NAMES_CASE + " is source, lower or upper, not \"" + value + "\".");
        }
        return found.orElse(NamesCase.SOURCE);
    }

    private void checkCollisions() {
        Map<String, Rule> byMatch = new HashMap<>();
        Map<String, Rule> byTarget = new HashMap<>();
        for (Rule rule : rules) {
            Rule sameMatch = byMatch.putIfAbsent(rule.match().pattern(), rule);
            if (sameMatch != null) {
                problem(
                        rule,
                        RuleProperty.MATCH,
                        "Rule \"" + rule.name() + "\" matches the same as rule \"" + sameMatch.name()
                                + "\", which stands before it, so it never applies. Take one out.");
            }
            Template to = rule.to();
            if (to == null || !to.constant()) {
                continue;
            }
            Rule sameTarget = byTarget.putIfAbsent(to.toString().toLowerCase(Locale.ROOT), rule);
            if (sameTarget != null && (sameTarget.merge() == null || rule.merge() == null)) {
                problem(
                        rule,
                        RuleProperty.TO,
                        "Rules \"" + sameTarget.name() + "\" and \"" + rule.name() + "\" collide: both lead to " + to
                                + ". Give one of them another target, or both merge=true.");
            }
        }
    }

    private void problem(Rule rule, String property, String sentence) {
        texts.stream()
                .filter(text -> text.name().equals(rule.name()))
                .forEach(text -> problems.set(text.option(property), sentence));
    }

    private void checkDefault() {
        String value = defaultOption();
        if (!value.equals("include") && !value.equals("exclude")) {
            problems.set(RuleTexts.DEFAULT, "rules.default is include or exclude, not \"" + value + "\".");
        }
    }

    private String defaultOption() {
        return options.getOrDefault(RuleTexts.DEFAULT, "include").strip().toLowerCase(Locale.ROOT);
    }
}
