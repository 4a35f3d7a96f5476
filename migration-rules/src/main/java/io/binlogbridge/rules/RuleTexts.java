package io.binlogbridge.rules;

import io.binlogbridge.rules.RuleText.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All rules as they were written: those of the options in the order of {@code rules}, then those of the file in its order. */
public final class RuleTexts {

    public static final String RULES = "rules";
    public static final String DEFAULT = "rules.default";
    public static final String FILE = "rules.file";

    /** What the options of the preview begin with. */
    private static final String PREVIEW = RULES + ".preview.";

    /** Options that look like those of a rule. */
    private static final List<String> NO_NAMES = List.of("default", "file", "preview");

    private final Map<String, String> options;
    private final RuleProblems problems;
    private final Map<String, RuleText> rules = new LinkedHashMap<>();

    /**
     * Reads them; what is wrong goes into {@code problems}.
     *
     * @param options all options of the connector
     */
    public RuleTexts(Map<String, String> options, RuleProblems problems) {
        this.options = options;
        this.problems = problems;
        names().forEach(this::ofOptions);
        checkUnlisted();
        String file = options.getOrDefault(FILE, "").strip();
        if (!file.isEmpty()) {
            ofFile(file);
        }
    }

    /** In their order. */
    public List<RuleText> all() {
        return List.copyOf(rules.values());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String part : options.getOrDefault(RULES, "").split(",")) {
            String name = part.strip();
            if (name.isEmpty()) {
                continue;
            }
            if (NO_NAMES.contains(name) || name.indexOf('.') >= 0 || names.contains(name)) {
                problems.set(
                        RULES,
                        "\"" + name + "\" cannot be a rule's name: a name stands once, has no dot, and is none of "
                                + String.join(", ", NO_NAMES) + ".");
            }
            names.add(name);
        }
        return names;
    }

    private void ofOptions(String name) {
        String prefix = RULES + "." + name + ".";
        Map<String, Object> properties = options.entrySet().stream()
                .filter(option -> option.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        option -> option.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
        rules.put(name, new RuleText(name, Place.OPTIONS, properties));
    }

    private void checkUnlisted() {
        for (String option : options.keySet()) {
            if (!option.startsWith(RULES + ".")
                    || NO_NAMES.contains(option.substring(RULES.length() + 1))
                    || option.startsWith(PREVIEW)) {
                continue;
            }
            int dot = option.indexOf('.', RULES.length() + 1);
            String name = option.substring(RULES.length() + 1, dot < 0 ? option.length() : dot);
            if (!rules.containsKey(name)) {
                problems.set(
                        option,
                        option + " belongs to a rule \"" + name + "\" that rules does not name. Add it to rules.");
            } else if (dot < 0) {
                problems.set(option, option + " is not known; a rule has " + RuleProperty.KNOWN + ".");
            }
        }
    }

    private void ofFile(String file) {
        try {
            for (RuleText rule : RulesFile.read(file)) {
                if (rules.putIfAbsent(rule.name(), rule) != null) {
                    problems.set(
                            FILE,
                            "Rule \"" + rule.name() + "\" of " + file
                                    + " is a rule of the connector's options too. Give one of them another name.");
                }
            }
        } catch (IllegalArgumentException e) {
            problems.set(FILE, String.valueOf(e.getMessage()));
        }
    }
}
