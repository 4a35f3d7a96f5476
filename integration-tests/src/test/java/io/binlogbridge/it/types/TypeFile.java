package io.binlogbridge.it.types;

import io.binlogbridge.it.stack.Project;
import io.binlogbridge.it.types.TypeCase.Literal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A family of types: {@code column DEFINITION ; tags}, then a literal a line, with {@code @tag} behind it where it needs one. {@code #} begins
 * a comment.
 */
final class TypeFile {

    static final Path FOLDER = Project.root().resolve("integration-tests/src/test/resources/types");

    private static final Pattern COLUMN = Pattern.compile("column (.*?)(?: ; (.*))?");
    private static final Pattern LITERAL = Pattern.compile("(.*?)((?: @(?:from|mode)=\\S*)*)");

    private final String family;
    private final List<TypeCase> cases = new ArrayList<>();

    private TypeFile(String family) {
        this.family = family;
    }

    /** All cases of all families. */
    static List<TypeCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !List.of("open.txt", "columns.txt")
                            .contains(file.getFileName().toString()))
                    .sorted()
                    .flatMap(file -> cases(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file that say something. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TypeCase> cases(Path file) {
        TypeFile types = new TypeFile(file.getFileName().toString().replace(".txt", ""));
        lines(file).forEach(types::line);
        return types.cases;
    }

    private void line(String line) {
        Matcher column = COLUMN.matcher(line);
        if (column.matches()) {
            String tags = column.group(2);
            cases.add(new TypeCase(
                    family,
                    cases.size() + 1,
                    column.group(1),
                    tags == null ? Tags.NONE : Tags.of(tags),
                    new ArrayList<>()));
            return;
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(family + ": a literal without a column: " + line);
        }
        Matcher literal = LITERAL.matcher(line);
        if (!literal.matches()) {
            throw new IllegalArgumentException(family + ": neither a column nor a literal: " + line);
        }
        cases.get(cases.size() - 1)
                .literals()
                .add(new Literal(literal.group(1), Tags.of(literal.group(2).replace(" @", " "))));
    }
}
