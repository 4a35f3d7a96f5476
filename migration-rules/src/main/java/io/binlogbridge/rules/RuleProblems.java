package io.binlogbridge.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with rules, a sentence or more for each option that Connect is to show them at. */
public final class RuleProblems {

    private final Map<String, String> byOption = new LinkedHashMap<>();

    /** A problem with a property of a rule. {@code reason} says what it is and what to do; the name of the rule and a full stop come with it. */
    public void add(RuleText rule, String property, String reason) {
        String end = reason.endsWith(".") ? "" : ".";
        String sentence = "Rule \"" + rule.name() + "\" cannot be used: " + reason + end;
        // All those of the file show at one option.
        byOption.merge(rule.option(property), sentence, (one, other) -> one + " " + other);
    }

    /** The one thing to be said of an option, whatever was said before. */
    public void set(String option, String sentence) {
        byOption.put(option, sentence);
    }

    public boolean isEmpty() {
        return byOption.isEmpty();
    }

    /** In the order in which the options were first met. */
    public Map<String, String> byOption() {
        return Collections.unmodifiableMap(byOption);
    }

    /** All in one text. */
    @Override
    public String toString() {
        return String.join(" ", byOption.values());
    }
}
