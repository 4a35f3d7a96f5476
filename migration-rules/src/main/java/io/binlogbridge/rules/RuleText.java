package io.binlogbridge.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A rule as it was written, in the connector's options or in the file. Not read yet.
 *
 * @param name the rule's name
 * @param place where it stands
 * @param properties by name ({@code columns.rename}): a text, a list of texts, or a map of texts
 */
public record RuleText(String name, Place place, Map<String, Object> properties) {

    /** Where a rule stands. */
    public enum Place {
        OPTIONS,
        FILE
    }

    /** A name as rules match it; for a database itself the table is empty. */
    public static String matched(String database, String table) {
        return database + "." + table;
    }

    /** The option that a problem with {@code property} shows at. */
    public String option(String property) {
        return place == Place.OPTIONS ? RuleTexts.RULES + "." + name + "." + property : RuleTexts.FILE;
    }

    /** Whether a property is there, be it empty or not. */
    public boolean has(String property) {
        return properties.containsKey(property);
    }

    /**
     * What the rule is about: a regular expression on the whole of what {@link #matched} gives.
     *
     * @throws IllegalArgumentException when there is none, or it is not one
     */
    public Pattern match() {
        String match = text(RuleProperty.MATCH)
                .orElseThrow(() -> new IllegalArgumentException("it names nothing, for " + RuleProperty.MATCH
                        + " is missing. Give it a regular expression on database.table, or take the rule out"));
        try {
            return Pattern.compile(match);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + match + "\" is no regular expression: " + e.getDescription() + " at index " + e.getIndex());
        }
    }

    /** Says what properties are not known, or are there and empty. */
    public void checkProperties(RuleProblems problems) {
        for (String property : properties.keySet()) {
            if (!RuleProperty.ALL.contains(property)) {
                problems.add(this, property, property + " is not known; a rule has " + RuleProperty.KNOWN);
            } else if (isEmpty(property)) {
                problems.add(this, property, property + " is empty. Give it a value, or take it out");
            }
        }
    }

    /** Whether a property is there and says nothing: whether that means all or none nobody should have to guess. */
    private boolean isEmpty(String property) {
        Object value = properties.get(property);
        return (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** A property that is one text; empty when it is not there or blank. */
    public Optional<String> text(String property) {
        Object value = properties.get(property);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException(property + " is one text, not " + value);
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /** A property that is a list: {@code a,b}, a name with a comma in backquotes, or a list of the file. */
    public List<String> list(String property) {
        Object value = properties.get(property);
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        return text(property).map(text -> split(text, ',')).orElse(List.of());
    }

    /** A property that is a list of pairs, {@code old:new}, or a map of the file. */
    public Map<String, String> pairs(String property) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (properties.get(property) instanceof Map<?, ?> map) {
            map.forEach((from, to) -> pairs.put(String.valueOf(from), String.valueOf(to)));
            return pairs;
        }
        Object value = properties.get(property);
        List<String> items = value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : text(property).map(text -> parts(text, ',')).orElse(List.of());
        for (String item : items) {
            List<String> pair = split(item, ':');
            if (pair.size() != 2) {
                throw new IllegalArgumentException("\"" + item + "\" is not of the form old:new");
            }
            if (pairs.put(pair.get(0), pair.get(1)) != null) {
                throw new IllegalArgumentException("\"" + pair.get(0) + "\" stands there twice");
            }
        }
        return pairs;
    }

    private static List<String> split(String text, char separator) {
        List<String> names = new ArrayList<>();
        for (String part : parts(text, separator)) {
            boolean quoted = part.length() > 1 && part.startsWith("`") && part.endsWith("`");
            String name = quoted ? part.substring(1, part.length() - 1).replace("``", "`") : part;
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** What stands between separators outside of backquotes and parentheses, stripped. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '`';
            if (!quoted && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
            } else if (!quoted && depth == 0 && c == separator) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
