package io.binlogbridge.it.types;

import io.binlogbridge.it.stack.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page docs/types.md: by type, how a value travels, how many were carried, and what is known not to arrive. */
final class TypesPage {

    static final Path FILE = Project.root().resolve("docs/types.md");

    private static final Pattern TYPE = Pattern.compile("(BIT\\(1\\)|\\w+)(?:\\([^)]*\\))?((?:\\s+UNSIGNED)?).*");

    private static final String HEAD =
            """
            # Types

            How the values of each MySQL type travel, and what is known not to arrive as it was. This page is written by `TypesIT`
            (`-Dtypes.write=true`) out of `integration-tests/src/test/resources/types` and what it sees in a topic; the test fails when the page is out of date.

            Every literal there is carried in 17 ways: there before the snapshot, inserted, updated to and from; where the value is the primary key, or
            a part of it, or there is no key at all. So it is through JSON with schemas, JSON without, and Avro, from MySQL 9.7 and 5.6, with
            `time.precision.mode=isostring`. Both sides are compared by expressions that lose nothing (`HEX`, the bits of FLOAT and DOUBLE, the types inside JSON). Servers and
            workers are in different time zones.

                mvn verify -Dit.test=TypesIT                                            # all of it
                mvn verify -Dit.test=TypesIT -Dtypes.from=9.7 -Dtypes.converter=avro    # one route
                mvn verify -Dit.test=TypesIT -Dtypes.case=times:,VECTOR                 # by words of family or definition
                mvn verify -Dit.test=TypesIT -Dtypes.open=true                          # what does not arrive, and nothing else
                mvn verify -Dit.test=TypesIT -Dtypes.case=random: -Dtypes.seed=42       # random values of one seed

            What differs stands in `integration-tests/target/types-<route>.txt`.

            ## On the wire

            Connect's type and the name of the schema, as JSON with schemas and Avro have them. JSON without schemas has the same values, but DECIMAL and
            BIGINT UNSIGNED are text there (`decimal.handling.mode=string`).

            | type | in a record | literals |
            |---|---|---|
            """;

    private static final class Row {
        private final SortedSet<String> forms = new TreeSet<>();
        private int literals;
    }

    private TypesPage() {}

    /** The page of the cases. */
    static String of(List<TypeCase> cases, Map<String, String> forms) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (TypeCase one : cases) {
            Row row = rows.computeIfAbsent(type(one.definition()), type -> new Row());
            row.literals += one.literals().size();
            String form = forms.get(one.table(TableKey.NUMBERS));
            if (form != null) {
                row.forms.add(form);
            }
        }
        List<String> lines = new ArrayList<>();
        rows.forEach((type, row) -> lines.add("| %s | %s | %d |"
                .formatted(type, row.forms.isEmpty() ? "nothing yet" : String.join(", ", row.forms), row.literals)));
        return HEAD + String.join("\n", lines) + "\n\n" + open();
    }

    /** What the file says now; empty when there is none. */
    static String written() {
        try {
            return Files.exists(FILE) ? Files.readString(FILE) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String page) {
        try {
            Files.writeString(FILE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String open() {
        StringBuilder page = new StringBuilder(
                """
                ## What does not arrive

                `*` stands for anything. A route is the source's version and the converter.

                | on | column | value | what happens |
                |---|---|---|---|
                """);
        TypeFile.lines(TypeFile.FOLDER.resolve("open.txt")).forEach(line -> {
            List<String> parts = List.of(line.split(" \\| ", 4));
            page.append(
                    "| `%s` | `%s` | `%s` | %s |\n".formatted(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
        });
        return page.toString();
    }

    private static String type(String definition) {
        Matcher type = TYPE.matcher(definition.toUpperCase(Locale.ROOT));
        if (!type.matches()) {
            throw new IllegalArgumentException("no type: " + definition);
        }
        return type.group(1) + type.group(2);
    }
}
