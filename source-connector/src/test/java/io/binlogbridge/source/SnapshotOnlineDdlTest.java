package io.binlogbridge.source;

import static io.binlogbridge.source.OnlineDdlRuns.GHOST_BEGINS;
import static io.binlogbridge.source.OnlineDdlRuns.GHOST_ENDED;
import static io.binlogbridge.source.OnlineDdlRuns.GHOST_ENDS;
import static io.binlogbridge.source.OnlineDdlRuns.PT_ENDED;
import static io.binlogbridge.source.OnlineDdlRuns.ptBegins;
import static io.binlogbridge.source.OnlineDdlRuns.ptEnds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot in the midst of an online schema change: definitions of all tables, rows of those that are nobody's helpers. */
class SnapshotOnlineDdlTest {

    private static final String END = "ALTER TABLE shop.t COMMENT 'the end'";

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeEach
    void tables() {
        MYSQL.run(OnlineDdlRuns.TABLES);
    }

    @Test
    void in_the_midst_of_gh_ost() {
        MYSQL.run(GHOST_BEGINS);
        List<String> told = read(Map.of(), GHOST_ENDS);

        assertThat(told.subList(0, 5))
                .satisfiesExactly(
                        database -> assertThat(database).startsWith("DDL CREATE DATABASE"),
                        real -> assertThat(real).startsWith("DDL CREATE TABLE `t` ("),
                        shadow -> assertThat(shadow)
                                .startsWith("DDL CREATE TABLE `_t_gho` (")
                                .contains("`c` int")
                                .endsWith(" [_t_gho]"),
                        notes -> assertThat(notes)
                                .startsWith("DDL CREATE TABLE `_t_ghc` (")
                                .endsWith(" [_t_ghc]"),
                        row -> assertThat(row).isEqualTo("r id=1 v=a"));
        assertThat(told.subList(5, told.size())).isEqualTo(GHOST_ENDED);
    }

    @Test
    void in_the_midst_of_gh_ost_when_the_list_names_the_real_table_alone() {
        MYSQL.run(GHOST_BEGINS);
        List<String> told = read(Map.of("table.include.list", "shop\\.t"), GHOST_ENDS);

        assertThat(told.subList(1, 5))
                .satisfiesExactly(
                        real -> assertThat(real).startsWith("DDL CREATE TABLE `t` ("),
                        shadow -> assertThat(shadow).endsWith(" [_t_gho]"),
                        notes -> assertThat(notes).endsWith(" [_t_ghc]"),
                        row -> assertThat(row).isEqualTo("r id=1 v=a"));
        assertThat(told.subList(5, told.size())).isEqualTo(GHOST_ENDED);
    }

    @Test
    void in_the_midst_of_pt_online_schema_change() {
        MYSQL.run(ptBegins("_t_new"));
        List<String> told = read(Map.of(), ptEnds("_t_new"));

        assertThat(told.subList(1, 7))
                .satisfiesExactly(
                        real -> assertThat(real).startsWith("DDL CREATE TABLE `t` ("),
                        shadow -> assertThat(shadow)
                                .startsWith("DDL CREATE TABLE `_t_new` (")
                                .endsWith(" [_t_new]"),
                        row -> assertThat(row).isEqualTo("r id=1 v=a"),
                        trigger -> assertThat(trigger).contains("pt_osc_shop_t_ins"),
                        trigger -> assertThat(trigger).contains("pt_osc_shop_t_upd"),
                        trigger -> assertThat(trigger).contains("pt_osc_shop_t_del"));
        assertThat(told.subList(7, told.size())).isEqualTo(PT_ENDED);
    }

    @Test
    void a_persons_own_tables_that_are_called_so_have_their_rows() {
        MYSQL.run(
                "USE shop",
                "CREATE TABLE _t_new LIKE t",
                "INSERT INTO _t_new VALUES (1, 'new')",
                "CREATE TABLE _t_old LIKE t",
                "INSERT INTO _t_old VALUES (1, 'old')",
                "CREATE TABLE _t_gho LIKE t",
                "INSERT INTO _t_gho VALUES (1, 'gho')",
                "CREATE TABLE _t_chk LIKE t",
                "CREATE TRIGGER pt_osc_mine AFTER INSERT ON t FOR EACH ROW SET @a = 1");

        assertThat(read(Map.of(), "INSERT INTO shop._t_gho VALUES (2, 'gho')"))
                .contains("r id=1 v=new", "r id=1 v=old", "r id=1 v=gho", "c id=2 v=gho")
                .noneMatch(what -> what.endsWith("]"));
    }

    @Test
    void with_keep_helpers_are_tables() {
        MYSQL.run(GHOST_BEGINS);

        assertThat(read(Map.of("online.ddl.shadow.rows", "keep"), "INSERT INTO shop._t_gho VALUES (2, 'b', 7)"))
                .contains("r id=1 v=a", "r id=1 v=a c=null", "c id=2 v=b c=7")
                .noneMatch(what -> what.endsWith("]"));
    }

    @Test
    void without_rows_the_helpers_are_known_all_the_same() {
        MYSQL.run(GHOST_BEGINS);
        List<String> told = read(Map.of("snapshot.mode", "no_data"), GHOST_ENDS);

        assertThat(told.subList(4, told.size())).isEqualTo(GHOST_ENDED);
    }

    /** The snapshot and what came after it, up to the statement that ends the test. */
    private List<String> read(Map<String, String> more, String... statements) {
        Map<String, String> options = MYSQL.options(directory.resolve("history"), "shop");
        options.putAll(more);
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            MYSQL.run(statements);
            MYSQL.run(END);
            List<SourceRecord> all = source.readUntil(record -> Seen.isStatement(record, END));
            return OnlineDdlRuns.told(all.subList(0, all.size() - 1));
        }
    }
}
