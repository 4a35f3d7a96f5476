package io.binlogbridge.source;

import static io.binlogbridge.source.OnlineDdlRuns.GHOST_BEGAN;
import static io.binlogbridge.source.OnlineDdlRuns.GHOST_BEGINS;
import static io.binlogbridge.source.OnlineDdlRuns.GHOST_ENDED;
import static io.binlogbridge.source.OnlineDdlRuns.GHOST_ENDS;
import static io.binlogbridge.source.OnlineDdlRuns.PT_ENDED;
import static io.binlogbridge.source.OnlineDdlRuns.both;
import static io.binlogbridge.source.OnlineDdlRuns.ptBegins;
import static io.binlogbridge.source.OnlineDdlRuns.ptEnds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Online schema changes in the binlog: their statements are carried, the rows of their helper tables are not. */
class StreamedOnlineDdlTest {

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
    void of_a_run_of_gh_ost_the_statements_and_the_real_tables_rows_are_there() {
        assertThat(streamed(Map.of(), GHOST_BEGINS)).isEqualTo(GHOST_BEGAN);
    }

    @Test
    void after_the_cut_over_the_real_tables_rows_have_the_new_column_and_the_old_tables_are_left_out() {
        List<SourceRecord> records = records(Map.of(), both(GHOST_BEGINS, GHOST_ENDS));

        assertThat(OnlineDdlRuns.told(records)).containsExactlyElementsOf(joined(GHOST_BEGAN, GHOST_ENDED));
        assertThat(records.get(4).sourceOffset().get("online_ddl"))
                .isEqualTo("service `shop`.`_t_ghc` of `shop`.`t`; shadow `shop`.`_t_gho` of `shop`.`t`;"
                        + " service `shop`.`_t_del` of `shop`.`t`");
        assertThat(records.get(records.size() - 1).sourceOffset().get("online_ddl"))
                .isNull();
    }

    @Test
    void helpers_go_with_their_real_table_also_when_the_list_names_that_alone() {
        assertThat(streamed(ONLY_T, both(GHOST_BEGINS, GHOST_ENDS)))
                .containsExactlyElementsOf(joined(GHOST_BEGAN, GHOST_ENDED));
    }

    @Test
    void a_run_on_a_table_that_is_excluded_leaves_no_trace_in_one_step_or_two() {
        MYSQL.run("CREATE TABLE shop.u (id INT PRIMARY KEY)");
        assertThat(streamed(
                        Map.of("table.exclude.list", "shop\\.u"),
                        "USE shop",
                        "CREATE TABLE _u_ghc (id INT)",
                        "CREATE TABLE _u_gho LIKE u",
                        "INSERT INTO _u_gho VALUES (1)",
                        "RENAME TABLE u TO _u_del, _u_gho TO u",
                        "DROP TABLE _u_del",
                        "CREATE TABLE _u_gho LIKE u",
                        "RENAME TABLE u TO _u_del",
                        "RENAME TABLE _u_gho TO u",
                        "DROP TABLE _u_ghc",
                        "DROP TABLE _u_del"))
                .isEmpty();
    }

    @Test
    void the_first_trigger_of_pt_online_schema_change_tells_of_its_shadow() {
        List<String> run = streamed(Map.of(), both(ptBegins("_t_new"), ptEnds("_t_new")));

        assertThat(run.subList(0, 5))
                .containsExactly(
                        "DDL " + ptBegins("_t_new")[1],
                        "DDL " + ptBegins("_t_new")[2],
                        "DDL " + ptBegins("_t_new")[3] + " [_t_new]",
                        "DDL " + ptBegins("_t_new")[4],
                        "DDL " + ptBegins("_t_new")[5]);
        assertThat(run.subList(5, run.size())).isEqualTo(PT_ENDED);
    }

    @Test
    void tools_triggers_are_carried_though_nobody_asked_for_triggers() {
        Map<String, String> options = Map.of("schema.objects", "views", "table.include.list", "shop\\.t");

        assertThat(streamed(options, both(ptBegins("_t_new"), ptEnds("_t_new"))))
                .contains("DDL " + ptBegins("_t_new")[3] + " [_t_new]")
                .endsWith("c id=4 v=d c=7")
                .doesNotContain("c id=1 v=a c=null");
    }

    @Test
    void an_aborted_run_and_the_next_one() {
        List<String> run = streamed(
                Map.of(),
                both(
                        ptBegins("_t_new"),
                        both(
                                new String[] {
                                    "DROP TRIGGER shop.pt_osc_shop_t_del",
                                    "DROP TRIGGER shop.pt_osc_shop_t_upd",
                                    "DROP TRIGGER shop.pt_osc_shop_t_ins"
                                },
                                both(ptBegins("__t_new"), ptEnds("__t_new")))));

        assertThat(run)
                .contains("DDL " + ptBegins("__t_new")[3] + " [__t_new]")
                .endsWith("c id=4 v=d c=7")
                .noneMatch(what -> what.contains(" c=null"));
    }

    @Test
    void spirit_tells_by_its_checkpoint() {
        assertThat(streamed(
                        ONLY_T,
                        "USE shop",
                        "CREATE TABLE `_t_new` LIKE `t`",
                        "ALTER TABLE `_t_new` ADD c INT",
                        "CREATE TABLE `shop`.`_t_chkpnt` (id INT PRIMARY KEY)",
                        "INSERT IGNORE INTO _t_new (id, v) SELECT id, v FROM t",
                        "INSERT INTO _t_chkpnt VALUES (1)",
                        "RENAME TABLE t TO _t_old, _t_new TO t",
                        "INSERT INTO t VALUES (4, 'd', 7)"))
                .containsExactly(
                        "DDL CREATE TABLE `_t_new` LIKE `t`",
                        "DDL ALTER TABLE `_t_new` ADD c INT",
                        "DDL CREATE TABLE `shop`.`_t_chkpnt` (id INT PRIMARY KEY) [_t_chkpnt, _t_new]",
                        "DDL RENAME TABLE t TO _t_old, _t_new TO t [_t_old]",
                        "c id=4 v=d c=7");
    }

    @Test
    void dms() {
        assertThat(streamed(
                        ONLY_T,
                        "USE shop",
                        "CREATE TABLE tp_7_ogl_t (id INT PRIMARY KEY)",
                        "CREATE TABLE tp_7_ogt_t LIKE t",
                        "ALTER TABLE tp_7_ogt_t ADD c INT",
                        "INSERT INTO tp_7_ogl_t VALUES (1)",
                        "INSERT INTO tp_7_ogt_t (id, v) SELECT id, v FROM t",
                        "RENAME TABLE t TO tp_7_del_t, tp_7_ogt_t TO t",
                        "INSERT INTO t VALUES (4, 'd', 7)"))
                .containsExactly(
                        "DDL CREATE TABLE tp_7_ogl_t (id INT PRIMARY KEY) [tp_7_ogl_t]",
                        "DDL CREATE TABLE tp_7_ogt_t LIKE t [tp_7_ogt_t]",
                        "DDL ALTER TABLE tp_7_ogt_t ADD c INT",
                        "DDL RENAME TABLE t TO tp_7_del_t, tp_7_ogt_t TO t [tp_7_del_t]",
                        "c id=4 v=d c=7");
    }

    @Test
    void a_cut_over_in_two_steps() {
        assertThat(streamed(ONLY_T, both(GHOST_BEGINS, new String[] {
                    "ALTER TABLE t RENAME _t_del", "ALTER TABLE _t_gho RENAME t", "INSERT INTO t VALUES (4, 'd', 7)"
                })))
                .endsWith(
                        "DDL ALTER TABLE t RENAME _t_del",
                        "DDL ALTER TABLE _t_gho RENAME t [_t_del]",
                        "c id=4 v=d c=7");
    }

    @Test
    void rows_of_both_tables_in_one_transaction_compressed_or_not() {
        for (String compression : List.of("OFF", "ON")) {
            assertThat(streamed(
                            Map.of("binlog.buffer.size", compression.equals("ON") ? "0" : "100"),
                            "USE shop",
                            "SET SESSION binlog_transaction_compression = " + compression,
                            "DROP TABLE IF EXISTS _t_gho",
                            "CREATE TABLE _t_gho LIKE t",
                            "BEGIN",
                            "INSERT INTO _t_gho VALUES (10, REPEAT('h', 20)), (11, 'x')",
                            "REPLACE INTO t VALUES (10, REPEAT('h', 20)), (11, 'b')",
                            "UPDATE _t_gho SET v = 'z'",
                            "DELETE FROM t WHERE id = 11",
                            "COMMIT",
                            "DELETE FROM t WHERE id = 10"))
                    .endsWith(
                            "c id=10 v=" + "h".repeat(20), "c id=11 v=b", "d id=11 v=b", "d id=10 v=" + "h".repeat(20));
        }
    }

    @Test
    void an_alter_of_the_shadow_that_debezium_cannot_parse() {
        assertThat(streamed(
                        ONLY_T,
                        "USE shop",
                        "CREATE TABLE _t_gho LIKE t",
                        "ALTER TABLE _t_gho ADD j JSON, ADD n INT GENERATED ALWAYS AS (json_value(j, '$.a' RETURNING SIGNED))",
                        "INSERT INTO _t_gho (id, v) SELECT id, v FROM t",
                        "RENAME TABLE t TO _t_del, _t_gho TO t",
                        "INSERT INTO t (id, v, j) VALUES (4, 'd', '{\"a\": 7}')"))
                .last()
                .isEqualTo("c id=4 v=d j={\"a\": 7} n=7");
    }

    @Test
    void a_transaction_of_a_shadows_rows_alone_moves_the_offset() {
        List<SourceRecord> records = records(
                Map.of(),
                "CREATE TABLE shop._t_gho LIKE shop.t",
                "INSERT INTO shop._t_gho VALUES (1, 'a')",
                "UPDATE shop._t_gho SET v = 'b'",
                "INSERT INTO shop.t VALUES (2, 'b')");

        assertThat(transactions(records.get(1))).isEqualTo(transactions(records.get(0)) + 2);
    }

    /** That are behind a record's offset. */
    private static int transactions(SourceRecord record) {
        String executed = String.valueOf(record.sourceOffset().get("gtids"));
        return Integer.parseInt(executed.substring(executed.lastIndexOf('-') + 1));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<String> streamed(Map<String, String> options, String... statements) {
        return OnlineDdlRuns.told(records(options, statements));
    }

    private List<SourceRecord> records(Map<String, String> options, String... statements) {
        return OnlineDdlRuns.records(MYSQL, directory, options, statements);
    }
}
