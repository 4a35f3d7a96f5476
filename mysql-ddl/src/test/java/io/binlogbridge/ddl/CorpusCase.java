package io.binlogbridge.ddl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the corpus with what is expected of it. In the files cases are parted by lines of {@code ====}; each has
 * option lines ({@code db:}, {@code mode:}), a line {@code ----}, the statement, a line {@code ----}, and what is expected
 * ({@code kind:}, {@code refs:}, {@code flags:}), then a line {@code =>} and the statement under {@link #MAPPING}; {@code =}
 * alone where it stays the same, {@code !} where it cannot be rewritten.
 */
record CorpusCase(
        String place,
        @Nullable String database,
        SqlMode mode,
        String statement,
        StatementKind kind,
        String references,
        String flags,
        Rewrite rewrite,
        String rewritten) {

    enum Rewrite {
        CHANGES,
        SAME,
        FAILS
    }

    /** shop is called store, two of its tables have names of their own, and one table of archive moves to store. */
    static final NameMapping MAPPING = source -> {
        ObjectName target =
                switch (source.toString()) {
                    case "shop.orders" -> new ObjectName("store", "sales_orders");
                    case "shop.customers" -> new ObjectName("crm", "cl`ients");
                    case "archive.old" -> new ObjectName("store", "old_archive");
                    default -> source;
                };
        return target.database().equals("shop") ? new ObjectName("store", target.name()) : target;
    };

    @Nullable
    String targetDatabase() {
        return database == null
                ? null
                : MAPPING.map(ObjectName.ofDatabase(database)).database();
    }

    static Stream<CorpusCase> all() {
        return Stream.of("tables", "quoting", "databases", "newer-syntax", "others", "views", "programs")
                .flatMap(CorpusCase::ofFile);
    }

    private static Stream<CorpusCase> ofFile(String name) {
        try (InputStream file = CorpusCase.class.getResourceAsStream("/corpus/" + name + ".txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<String> blocks = Arrays.asList(text.split("(?m)^====\n", -1));
            return blocks.stream().map(block -> of(name + " #" + blocks.indexOf(block), block));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusCase of(String place, String block) {
        String[] parts = block.split("(?m)^----\n", -1);
        String expected = parts[2];
        int rewriteAt = Math.max(expected.indexOf("=>\n"), -1);
        String facts = rewriteAt < 0 ? expected : expected.substring(0, rewriteAt);
        Rewrite rewrite = rewriteAt >= 0 ? Rewrite.CHANGES : facts.contains("!\n") ? Rewrite.FAILS : Rewrite.SAME;
        String statement = withoutLastNewline(parts[1]);
        return new CorpusCase(
                place + " " + statement.lines().findFirst().orElse(""),
                option(parts[0], "db", null),
                SqlMode.of(option(parts[0], "mode", null)),
                statement,
                StatementKind.valueOf(option(facts, "kind", "OTHER")),
                option(facts, "refs", ""),
                option(facts, "flags", ""),
                rewrite,
                rewriteAt < 0 ? statement : withoutLastNewline(expected.substring(rewriteAt + 3)));
    }

    private static @Nullable String option(String lines, String name, @Nullable String otherwise) {
        return lines.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static String withoutLastNewline(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public String toString() {
        return place;
    }
}
