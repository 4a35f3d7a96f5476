package io.binlogbridge.source;

import static io.binlogbridge.source.OnlineDdlRuns.GHOST_BEGINS;
import static io.binlogbridge.source.OnlineDdlRuns.GHOST_ENDS;
import static io.binlogbridge.source.OnlineDdlRuns.both;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tables in the binlog that are called like helper tables and are none, or are not to be treated as such. */
class StreamedTablesOfPersonsTest {

    private static final Map<String, String> ONLY_T = Map.of("table.include.list", "shop\\.t");

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeEach
    void tables() {
        MYSQL.run(OnlineDdlRuns.TABLES);
    }

    @Test
    void a_persons_own_table_that_is_called_so_is_a_table() {
        assertThat(streamed(
                        Map.of(),
                        "USE shop",
                        "CREATE TABLE _t_new LIKE t",
                        "INSERT INTO _t_new VALUES (1, 'mine')",
                        "RENAME TABLE t TO _t_old, _t_new TO t",
                        "INSERT INTO _t_old VALUES (2, 'mine too')",
                        "INSERT INTO t VALUES (3, 'c')"))
                .containsExactly(
                        "DDL CREATE TABLE _t_new LIKE t",
                        "c id=1 v=mine",
                        "DDL RENAME TABLE t TO _t_old, _t_new TO t",
                        "c id=2 v=mine too",
                        "c id=3 v=c");
    }

    @Test
    void a_persons_own_table_that_is_not_captured_is_told_when_it_comes_in() {
        assertThat(streamed(
                        ONLY_T,
                        "USE shop",
                        "CREATE TABLE _t_new LIKE t",
                        "INSERT INTO _t_new VALUES (1, 'mine')",
                        "CREATE INDEX i ON _t_new (v)",
                        "RENAME TABLE t TO _t_old, _t_new TO t"))
                .containsExactly(
                        "DDL CREATE TABLE _t_new LIKE t", "DDL RENAME TABLE t TO _t_old, _t_new TO t [_t_new]");
    }

    @Test
    void a_table_that_the_user_names_is_never_a_helper() {
        assertThat(streamed(
                        Map.of("online.ddl.exclude.list", "shop\\._T_gho"),
                        "USE shop",
                        "CREATE TABLE _t_gho LIKE t",
                        "INSERT INTO _t_gho VALUES (1, 'mine')"))
                .containsExactly("DDL CREATE TABLE _t_gho LIKE t", "c id=1 v=mine");
    }

    @Test
    void with_keep_helpers_are_tables() {
        List<SourceRecord> records = records(Map.of("online.ddl.shadow.rows", "keep"), both(GHOST_BEGINS, GHOST_ENDS));

        assertThat(OnlineDdlRuns.told(records))
                .contains("DDL " + GHOST_BEGINS[2], "c id=1 v=a c=null", "c id=2 v=b c=null", "c id=4 v=d")
                .noneMatch(what -> what.endsWith("]"));
        assertThat(records).allMatch(record -> !record.sourceOffset().containsKey("online_ddl"));
    }

    private List<String> streamed(Map<String, String> options, String... statements) {
        return OnlineDdlRuns.told(records(options, statements));
    }

    private List<SourceRecord> records(Map<String, String> options, String... statements) {
        return OnlineDdlRuns.records(MYSQL, directory, options, statements);
    }
}
