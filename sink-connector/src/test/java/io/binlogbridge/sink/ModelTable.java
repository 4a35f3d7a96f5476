package io.binlogbridge.sink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of the property test: one kind of key each, over values so few that rows collide, swap and take each other's place all the
 * time.
 *
 * @param definition what stands between the parentheses of its CREATE TABLE
 * @param keyColumns how many of the first columns are what Debezium takes for the key
 * @param computed whether the last column is the one before, halved, by the server
 */
record ModelTable(String name, String definition, int keyColumns, boolean computed, List<ModelDomain> domains) {

    static final List<ModelTable> ALL = List.of(
            of("plain", "a BIGINT PRIMARY KEY, b BIGINT", 1, ModelDomain.ID, ModelDomain.ANY),
            of(
                    "composite",
                    "a BIGINT, b BIGINT, c BIGINT, PRIMARY KEY (a, b)",
                    2,
                    ModelDomain.ID,
                    ModelDomain.ID,
                    ModelDomain.ANY),
            of("texts", "a VARCHAR(9) PRIMARY KEY, b BIGINT", 1, ModelDomain.TEXT_ID, ModelDomain.ANY),
            of(
                    "mixed",
                    "a VARCHAR(9), b BIGINT, c BIGINT, PRIMARY KEY (a, b)",
                    2,
                    ModelDomain.TEXT_ID,
                    ModelDomain.ID,
                    ModelDomain.ANY),
            of("bytes", "a VARBINARY(4) PRIMARY KEY, b BIGINT", 1, ModelDomain.BYTES_ID, ModelDomain.ANY),
            of(
                    "exact",
                    "a DECIMAL(6,2), b DATETIME(6), c BIGINT, PRIMARY KEY (a, b)",
                    2,
                    ModelDomain.DECIMAL_ID,
                    ModelDomain.TIME_ID,
                    ModelDomain.ANY),
            of("uniqueonly", "a BIGINT NOT NULL UNIQUE, b BIGINT UNIQUE", 1, ModelDomain.ID, ModelDomain.SOME),
            of("nullable", "a BIGINT PRIMARY KEY, b BIGINT UNIQUE", 1, ModelDomain.ID, ModelDomain.SOME),
            of(
                    "two",
                    "a BIGINT PRIMARY KEY, b BIGINT UNIQUE, c BIGINT UNIQUE, d BIGINT",
                    1,
                    ModelDomain.ID,
                    ModelDomain.SOME,
                    ModelDomain.SOME,
                    ModelDomain.ANY),
            of(
                    "multi",
                    "a BIGINT PRIMARY KEY, b BIGINT, c VARCHAR(9), UNIQUE KEY (b, c)",
                    1,
                    ModelDomain.ID,
                    ModelDomain.SOME,
                    ModelDomain.TEXT),
            of("collated", "a BIGINT PRIMARY KEY, b VARCHAR(9) UNIQUE", 1, ModelDomain.ID, ModelDomain.TEXT),
            of(
                    "prefixed",
                    "a BIGINT PRIMARY KEY, b VARCHAR(9), UNIQUE KEY (b(2))",
                    1,
                    ModelDomain.ID,
                    ModelDomain.TEXT),
            of(
                    "expressed",
                    "a BIGINT PRIMARY KEY, b VARCHAR(9), UNIQUE KEY ((LOWER(b)))",
                    1,
                    ModelDomain.ID,
                    ModelDomain.TEXT),
            new ModelTable(
                    "halved",
                    "a BIGINT PRIMARY KEY, b BIGINT, c BIGINT AS (b DIV 2) STORED UNIQUE",
                    1,
                    true,
                    List.of(ModelDomain.ID, ModelDomain.SOME, ModelDomain.SOME)),
            of("keyless", "a BIGINT, b VARCHAR(9)", 0, ModelDomain.ID, ModelDomain.TEXT),
            of("allkey", "a BIGINT, b BIGINT, PRIMARY KEY (a, b)", 2, ModelDomain.ID, ModelDomain.ID));

    /** Changes with each stretch of a history. */
    static final ModelTable TICK = of("tick", "a BIGINT PRIMARY KEY, b BIGINT", 1, ModelDomain.ID, ModelDomain.ANY);

    static List<ModelTable> all() {
        List<ModelTable> all = new ArrayList<>(ALL);
        all.add(TICK);
        return all;
    }

    private static ModelTable of(String name, String definition, int keyColumns, ModelDomain... domains) {
        return new ModelTable(name, definition, keyColumns, false, List.of(domains));
    }

    String create(String table) {
        return "CREATE TABLE " + table + " (" + definition + ")";
    }

    SourceTable described(SinkRun run) {
        Object[] columns = IntStream.range(0, domains.size())
                .boxed()
                .flatMap(i -> List.<Object>of(column(i), domains.get(i).schema).stream())
                .toArray();
        return run.table(name, columns);
    }

    /** A row of values at random, as records hold them. */
    Object[] row(Random random) {
        return computed(domains.stream().map(domain -> domain.value(random)).toArray());
    }

    /** With the last column as the server computes it. */
    Object[] computed(Object[] row) {
        if (computed) {
            Long of = (Long) row[row.length - 2];
            row[row.length - 1] = of == null ? null : (Object) (of / 2);
        }
        return row;
    }

    boolean isKeyChanged(Object[] before, Object[] after) {
        return IntStream.range(0, keyColumns).anyMatch(i -> !Objects.deepEquals(before[i], after[i]));
    }

    int written() {
        return computed ? domains.size() - 1 : domains.size();
    }

    String insert() {
        return "INSERT INTO " + name + " (" + written(i -> column(i)) + ") VALUES (" + written(i -> "?") + ")";
    }

    String update() {
        return "UPDATE " + name + " SET " + written(i -> column(i) + " = ?") + " WHERE " + where() + " LIMIT 1";
    }

    String delete() {
        return "DELETE FROM " + name + " WHERE " + where() + " LIMIT 1";
    }

    /** Its contents, each byte of them. */
    String contents(String database) {
        String columns = IntStream.range(0, domains.size())
                .mapToObj(i -> domains.get(i).isText() ? "HEX(" + column(i) + ")" : column(i))
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM " + database + "." + name + " ORDER BY " + columns;
    }

    private String where() {
        return IntStream.range(0, written())
                .mapToObj(i -> (domains.get(i).isText() ? "BINARY " : "") + column(i) + " <=> ?")
                .collect(Collectors.joining(" AND "));
    }

    private String written(java.util.function.IntFunction<String> text) {
        return IntStream.range(0, written()).mapToObj(text).collect(Collectors.joining(", "));
    }

    private static String column(int index) {
        return String.valueOf((char) ('a' + index));
    }

    /** What a statement binds for the columns that are written. */
    Object[] bound(Object[] row) {
        Object[] values = Arrays.copyOf(row, written());
        for (int i = 0; i < values.length; i++) {
            values[i] = domains.get(i).bound(values[i]);
        }
        return values;
    }
}
