package io.binlogbridge.sink.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places for the groups of a match: {@code $1}, {@code ${name}}, and for a few names that are always known. A backslash means
 * itself.
 */
final class GroupText {

    private static final Pattern PLACE = Pattern.compile("\\$(?:(\\d)|\\{([^}]*)\\})");

    private final String text;

    private GroupText(String text) {
        this.text = text;
    }

    /**
     * @param known names besides the groups of {@code match}
     * @throws IllegalArgumentException with the reason, when {@code text} asks for what {@code match} does not have
     */
    static GroupText of(String text, Pattern match, String... known) {
        Matcher place = PLACE.matcher(text);
        int groups = match.matcher("").groupCount();
        while (place.find()) {
            String number = place.group(1);
            boolean found = number != null
                    ? Integer.parseInt(number) <= groups
                    : java.util.List.of(known).contains(place.group(2)) || hasGroup(match, place.group(2));
            if (!found) {
                throw new IllegalArgumentException(place.group() + " is no group of \"" + match.pattern() + "\"");
            }
        }
        if (PLACE.matcher(text).replaceAll("").indexOf('$') >= 0) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has a $ that is neither $1 nor ${name}; names with $ come in through a group");
        }
        return new GroupText(text);
    }

    private static boolean hasGroup(Pattern match, String name) {
        return match.pattern().contains("(?<" + name + ">");
    }

    /**
     * @param matched has matched the whole text
     * @param known what the names besides the groups stand for
     */
    String expand(Matcher matched, Map<String, String> known) {
        StringBuilder expanded = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            expanded.append(text, from, place.start()).append(value(place, matched, known));
            from = place.end();
        }
        return expanded.append(text, from, text.length()).toString();
    }

    /** A group that took no part in the match is empty. */
    private static String value(Matcher place, Matcher matched, Map<String, String> known) {
        String number = place.group(1);
        if (number == null && !hasGroup(matched.pattern(), place.group(2))) {
            return known.getOrDefault(place.group(2), "");
        }
        String value = number == null ? matched.group(place.group(2)) : matched.group(Integer.parseInt(number));
        return value == null ? "" : value;
    }

    /** Whether it is the same for every match. */
    boolean constant() {
        return !PLACE.matcher(text).find();
    }

    @Override
    public String toString() {
        return text;
    }
}
