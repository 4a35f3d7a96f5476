package io.binlogbridge.it.types;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known not to arrive yet: {@code routes | definition | literal | reason} a line. {@code *} stands for anything in the first three, {@code ?}
 * for one character, routes stand between commas.
 */
final class OpenList {

    private record Entry(List<Pattern> routes, Pattern definition, Pattern literal, String reason) {

        boolean covers(Route route, String definition, String literal) {
            return routes.stream().anyMatch(one -> one.matcher(route.toString()).matches())
                    && this.definition.matcher(definition).matches()
                    && this.literal.matcher(literal).matches();
        }
    }

    private final List<Entry> entries;

    private OpenList(List<Entry> entries) {
        this.entries = entries;
    }

    /** The file among the data. */
    static OpenList read() {
        return new OpenList(TypeFile.lines(TypeFile.FOLDER.resolve("open.txt")).stream()
                .map(OpenList::entry)
                .toList());
    }

    /** Why it does not arrive yet on this route. */
    Optional<String> reason(Route route, String definition, String literal) {
        return entries.stream()
                .filter(entry -> entry.covers(route, definition, literal))
                .map(Entry::reason)
                .findFirst();
    }

    private static Entry entry(String line) {
        List<String> parts = Arrays.asList(line.split(" \\| ", 4));
        if (parts.size() < 4) {
            throw new IllegalArgumentException("open.txt: not four parts: " + line);
        }
        return new Entry(
                Arrays.stream(parts.get(0).split(",")).map(OpenList::glob).toList(),
                glob(parts.get(1)),
                glob(parts.get(2)),
                parts.get(3));
    }

    private static Pattern glob(String text) {
        return Pattern.compile("(?s)\\Q" + text.strip().replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
    }
}
