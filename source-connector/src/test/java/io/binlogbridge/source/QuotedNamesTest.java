package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Names with quotes in them: read by the snapshot and from the binlog, changed, and known again after a restart. */
class QuotedNamesTest {

    /** As they are; what becomes of them in SQL is told by {@link #quoted}. */
    private static final List<String> NAMES = List.of(
            "back`quote",
            "two``backquotes",
            "`within`",
            "a \"quoted\" name",
            "\"within\"",
            "\"\"",
            "it's",
            "''two''",
            "'within'",
            "at@0022sign",
            "`\"'",
            "`.`",
            "x`, `y`");

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql("--binlog-row-metadata=FULL");

    @TempDir
    Path directory;

    private int reads;

    @BeforeEach
    void database() {
        MYSQL.run("DROP DATABASE IF EXISTS shop", "CREATE DATABASE shop");
    }

    @Test
    void tables_of_any_name_are_known_after_a_restart() {
        MYSQL.run(forEach("CREATE TABLE shop.%s (id INT PRIMARY KEY)").toArray(String[]::new));
        MYSQL.run(forEach("INSERT INTO shop.%s VALUES (0)").toArray(String[]::new));
        Map<String, ?> offset = read(null, forEach("ALTER TABLE shop.%s ADD v INT"));
        offset = read(
                offset,
                forEach("ALTER TABLE shop.%1$s RENAME TO shop.new, ADD w INT; RENAME TABLE shop.new TO shop.%1$s"));
        offset = read(
                offset,
                forEach("CREATE TABLE shop.u LIKE shop.%1$s; DROP TABLE shop.%1$s; RENAME TABLE shop.u TO shop.%1$s"));

        assertThat(rows(offset, forEach("INSERT INTO shop.%s VALUES (1, 2, 3)")))
                .hasSize(NAMES.size())
                .allSatisfy(row -> assertThat(row).isEqualTo("c id=1 v=2 w=3"));
    }

    @Test
    void columns_of_any_name_are_changed_as_the_server_changes_them() {
        MYSQL.run("CREATE TABLE shop.t (id INT PRIMARY KEY)");
        Map<String, ?> offset = read(null, forEach("ALTER TABLE shop.t ADD %s INT FIRST"));
        offset = read(
                offset,
                forEach("ALTER TABLE shop.t ADD v INT AFTER %1$s, MODIFY %1$s BIGINT; ALTER TABLE shop.t DROP v"));
        offset = read(
                offset,
                forEach("ALTER TABLE shop.t RENAME COLUMN %1$s TO v; ALTER TABLE shop.t CHANGE v %1$s INT; "
                        + "ALTER TABLE shop.t ADD INDEX %1$s (%1$s); ALTER TABLE shop.t DROP INDEX %1$s"));

        String names = String.join(", ", forEach("%s"));
        assertThat(rows(
                        offset,
                        List.of("INSERT INTO shop.t (id, " + names + ") VALUES (1" + ", 2".repeat(NAMES.size()) + ")")))
                .singleElement()
                .satisfies(row -> NAMES.forEach(name -> assertThat(row).contains(" " + name + "=2")));
        offset = read(offset, forEach("ALTER TABLE shop.t DROP %s"));
        assertThat(rows(offset, List.of("INSERT INTO shop.t VALUES (2)"))).containsExactly("c id=2");
    }

    /** Runs statements, reads them, and returns the offset after them. */
    private Map<String, ?> read(@Nullable Map<String, ?> offset, List<String> statements) {
        List<SourceRecord> records = records(offset, statements);
        return records.get(records.size() - 1).sourceOffset();
    }

    private List<String> rows(@Nullable Map<String, ?> offset, List<String> statements) {
        return Seen.what(records(offset, statements)).stream()
                .filter(what -> what.startsWith("c "))
                .toList();
    }

    private List<SourceRecord> records(@Nullable Map<String, ?> offset, List<String> statements) {
        try (SourceUnderTest source =
                new SourceUnderTest(MYSQL.options(directory.resolve("history"), "shop"), offset)) {
            if (offset == null) {
                source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            }
            List<String> all = new ArrayList<>();
            statements.forEach(statement -> all.addAll(List.of(statement.split("; "))));
            String end = "CREATE TABLE shop.the_end" + reads++ + " (id INT)";
            all.add(end);
            MYSQL.run(all.toArray(String[]::new));
            return source.readUntil(record -> Seen.isStatement(record, end));
        }
    }

    private static List<String> forEach(String statement) {
        return NAMES.stream()
                .map(name -> String.format(statement, quoted(name)))
                .toList();
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
