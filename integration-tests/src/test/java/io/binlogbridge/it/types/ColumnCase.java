package io.binlogbridge.it.types;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with columns of some special kind, and what is done to it.
 *
 * @param before statements before the snapshot
 * @param onTarget statements on the target, after the snapshot
 * @param stream statements while the connectors follow
 */
record ColumnCase(String name, Tags tags, List<String> before, List<String> onTarget, List<String> stream) {

    private static final String HEAD = "table ";

    /** The cases of columns.txt. */
    static List<ColumnCase> all() {
        return read(TypeFile.FOLDER.resolve("columns.txt"));
    }

    private static List<ColumnCase> read(Path file) {
        List<ColumnCase> cases = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String line : TypeFile.lines(file)) {
            if (line.startsWith(HEAD)) {
                String[] words = line.substring(HEAD.length()).split(" ; ", 2);
                ColumnCase one = new ColumnCase(
                        words[0],
                        words.length > 1 ? Tags.of(words[1]) : Tags.NONE,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
                cases.add(one);
                part = one.before();
            } else if (line.equals("target:")) {
                part = cases.get(cases.size() - 1).onTarget();
            } else if (line.equals("stream:")) {
                part = cases.get(cases.size() - 1).stream();
            } else {
                part.add(line);
            }
        }
        return cases;
    }
}
