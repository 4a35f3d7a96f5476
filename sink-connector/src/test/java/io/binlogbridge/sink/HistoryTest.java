package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Random histories against MySQL itself: each change is made on a source database, one row at a time, and what the server took is
 * delivered in batches of any size, with restarts and stretches written twice. Both databases must end equal.
 */
class HistoryTest {

    private static final Map<String, String> TABLES = Map.of(
            "plain", "(id BIGINT NOT NULL, v VARCHAR(9), PRIMARY KEY (id))",
            "collated", "(id BIGINT NOT NULL, v VARCHAR(9), PRIMARY KEY (id), UNIQUE KEY (v))",
            "prefixed",
                    "(id BIGINT NOT NULL, v VARCHAR(9), PRIMARY KEY (id), UNIQUE KEY (v(1), id), UNIQUE KEY (v(2)))",
            "texts", "(id BIGINT NOT NULL, v VARCHAR(9) NOT NULL, PRIMARY KEY (v, id), UNIQUE KEY (id))",
            "expressed", "(id BIGINT NOT NULL, v VARCHAR(9), PRIMARY KEY (id), UNIQUE KEY ((LOWER(v))))",
            "uniqueonly", "(id BIGINT NOT NULL, v VARCHAR(9), UNIQUE KEY (id), UNIQUE KEY (v))",
            "keyless", "(id BIGINT NOT NULL, v VARCHAR(9))");

    private static final List<String> VALUES = List.of("a", "A", "á", "ab", "aB", "b", "bc", "bd", "c", "");

    private final Map<String, List<Object[]>> rows = new HashMap<>();

    @RepeatedTest(6)
    void aRandomHistoryEndsEqual() throws SQLException {
        long seed = new Random().nextLong();
        System.out.println("HistoryTest seed " + seed);
        Random random = new Random(seed);
        try (SinkRun run = new SinkRun();
                Connection source = TargetServer.connect()) {
            String original = "src_" + run.name;
            run.cleaning(original);
            TargetServer.run("CREATE DATABASE " + original);
            run.topic.gtids = random.nextBoolean();
            run.topic.snapshotStart();
            TABLES.forEach((table, columns) -> {
                TargetServer.run("CREATE TABLE " + original + "." + table + " " + columns);
                run.topic.snapshotDdl("CREATE TABLE " + table + " " + columns);
            });
            source.setCatalog(original);
            run.deliver();
            for (int i = 0; i < 400; i++) {
                change(random, run, source);
                interfere(random, run);
            }
            run.deliver();
            for (String table : TABLES.keySet()) {
                String contents = "SELECT id, HEX(v) FROM %s." + table + " ORDER BY 1, 2";
                assertThat(TargetServer.rows(contents.formatted(run.name)))
                        .as("table %s, seed %d", table, seed)
                        .isEqualTo(TargetServer.rows(contents.formatted(original)));
            }
        }
    }

    private static void interfere(Random random, SinkRun run) {
        int dice = random.nextInt(250);
        if (dice < 4) {
            run.deliver();
        } else if (dice == 4) {
            run.start().deliver();
        } else if (dice == 5) {
            int end = run.topic.records.size();
            run.topic.repeat(Math.max(TABLES.size() + 1, end - random.nextInt(20)), end);
        }
    }

    private void change(Random random, SinkRun run, Connection source) throws SQLException {
        String table = List.copyOf(new java.util.TreeSet<>(TABLES.keySet())).get(random.nextInt(TABLES.size()));
        SourceTable described = run.table(table, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
        List<Object[]> present = rows.computeIfAbsent(table, name -> new ArrayList<>());
        Object[] before = present.isEmpty() ? null : present.get(random.nextInt(present.size()));
        Object[] after = {(long) random.nextInt(8), VALUES.get(random.nextInt(VALUES.size()))};
        int what = before == null ? 0 : random.nextInt(4);
        if (what == 0 && accepted(source, "INSERT INTO " + table + " VALUES (?, ?)", after)) {
            present.add(after);
            run.topic.insert(described, after);
        } else if (what == 1
                && accepted(source, "DELETE FROM " + table + " WHERE id = ? AND BINARY v = ? LIMIT 1", before)) {
            present.remove(before);
            run.topic.delete(described, before);
        } else if (what > 1
                && accepted(
                        source,
                        "UPDATE " + table + " SET id = ?, v = ? WHERE id = ? AND BINARY v = ? LIMIT 1",
                        after[0],
                        after[1],
                        before[0],
                        before[1])) {
            present.remove(before);
            present.add(after);
            boolean keyMoves = !table.equals("keyless") && !before[0].equals(after[0]);
            if (keyMoves && random.nextBoolean()) {
                run.topic.updateKey(described, before, after);
            } else {
                run.topic.update(described, before, after);
            }
        }
    }

    /** Whether the server took it: a duplicate key is no change. */
    private static boolean accepted(Connection source, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = source.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
            return true;
        } catch (SQLException e) {
            assertThat(e.getErrorCode()).isEqualTo(1062);
            return false;
        }
    }
}
