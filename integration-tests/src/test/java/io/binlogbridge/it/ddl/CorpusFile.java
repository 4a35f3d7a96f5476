package io.binlogbridge.it.ddl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of cases: plain SQL with marks. A statement ends at the delimiter at the end of a line; {@code DELIMITER} changes that, as in the
 * mysql client. Lines {@code --} between statements are marks or comments.
 */
final class CorpusFile {

    private final String theme;
    private final List<CorpusCase> cases = new ArrayList<>();
    private final List<Mark> fileMarks = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private List<Mark> marks = new ArrayList<>();
    private List<String> statements = new ArrayList<>();
    private String name = "";
    private String delimiter = ";";

    private CorpusFile(String theme) {
        this.theme = theme;
    }

    /** The cases of all files of a folder, in the order of the files' names. */
    static List<CorpusCase> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CorpusCase> read(Path file) {
        try {
            return parse(file.getFileName().toString().replace(".sql", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CorpusCase> parse(String theme, String text) {
        CorpusFile file = new CorpusFile(theme);
        text.lines().forEach(file::line);
        file.endCase();
        return file.cases;
    }

    private void line(String line) {
        boolean between = statement.isEmpty();
        if (between && (line.isBlank() || line.startsWith("--"))) {
            Mark.of(line).ifPresent(this::mark);
        } else if (between && line.startsWith("DELIMITER ")) {
            delimiter = line.substring("DELIMITER ".length()).strip();
        } else {
            statement.append(between ? "" : "\n").append(line);
            endStatement(line.stripTrailing());
        }
    }

    private void endStatement(String line) {
        if (line.endsWith(delimiter)) {
            String text = statement.toString().stripTrailing();
            statements.add(text.substring(0, text.length() - delimiter.length()));
            statement.setLength(0);
        }
    }

    private void mark(Mark mark) {
        if (mark.name().equals("case")) {
            endCase();
            name = mark.value();
        } else if (name.isEmpty()) {
            fileMarks.add(mark);
        } else {
            marks.add(mark);
        }
    }

    private void endCase() {
        if (!statement.isEmpty()) {
            throw new IllegalArgumentException(theme + ": a statement without an end: " + statement);
        }
        if (!name.isEmpty()) {
            List<Mark> all = Stream.concat(fileMarks.stream(), marks.stream()).toList();
            cases.add(new CorpusCase(theme, name, all, List.copyOf(statements)));
        }
        marks = new ArrayList<>();
        statements = new ArrayList<>();
    }
}
