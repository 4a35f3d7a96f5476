package io.binlogbridge.sink.ddl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements of a case of the corpus in {@code integration-tests}, which docs/ddl.md describes; here without its marks, and without
 * what changes rows.
 */
record CorpusScript(String name, List<String> statements) {

    private static final Path FOLDER = Path.of("../integration-tests/src/test/resources/ddl-corpus");

    private static final Pattern ON_ROWS =
            Pattern.compile("(?is)\\s*(?:INSERT|REPLACE|UPDATE|DELETE|SELECT|BEGIN|COMMIT|CALL|LOCK|UNLOCK)\\b.*");

    /** All cases that are sent in the connection's character set. */
    static List<CorpusScript> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(CorpusScript::ofFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<CorpusScript> ofFile(Path file) {
        try {
            String[] blocks = Files.readString(file).split("(?m)^-- case: ", -1);
            return Stream.of(blocks)
                    .skip(1)
                    .filter(block -> !block.contains("\n-- client:"))
                    .map(block -> of(file.getFileName().toString(), block));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusScript of(String theme, String block) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        String delimiter = ";";
        for (String line : block.lines().skip(1).toList()) {
            if (statement.isEmpty() && line.startsWith("DELIMITER ")) {
                delimiter = line.substring("DELIMITER ".length()).strip();
            } else if (!statement.isEmpty() || !(line.isBlank() || line.startsWith("--"))) {
                statement.append(line).append('\n');
                String text = statement.toString().stripTrailing();
                if (text.endsWith(delimiter)) {
                    statements.add(text.substring(0, text.length() - delimiter.length()));
                    statement.setLength(0);
                }
            }
        }
        String title = theme.replace(".sql", ": ") + block.lines().findFirst().orElse("");
        return new CorpusScript(
                title,
                statements.stream()
                        .filter(text -> !ON_ROWS.matcher(text).matches())
                        .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
