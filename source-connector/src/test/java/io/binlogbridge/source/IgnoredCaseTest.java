package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server with lower_case_table_names=1: statements stand in the binlog as they were written, rows under the lower case. */
class IgnoredCaseTest {

    @RegisterExtension
    static final TestMySql MYSQL = TestMySql.oldest("--lower-case-table-names=1");

    @TempDir
    Path directory;

    @Test
    void rows_of_helper_tables_are_left_out_whatever_the_tool_writes_their_names_like() {
        MYSQL.run(OnlineDdlRuns.TABLES);

        assertThat(OnlineDdlRuns.told(OnlineDdlRuns.records(
                        MYSQL,
                        directory,
                        Map.of(),
                        "USE shop",
                        "CREATE TABLE `_T_gho` LIKE `T`",
                        "ALTER TABLE `_T_gho` ADD c INT",
                        "INSERT INTO `_T_gho` (id, v) SELECT id, v FROM T",
                        "CREATE TABLE `_T_ghc` (hint INT, value INT)",
                        "INSERT INTO `_T_ghc` VALUES (1, 1)",
                        "RENAME TABLE `T` TO `_T_del`, `_T_gho` TO `T`",
                        "INSERT INTO T VALUES (2, 'b', 7)")))
                .containsExactly(
                        "DDL CREATE TABLE `_T_gho` LIKE `T` [_T_gho]",
                        "DDL ALTER TABLE `_T_gho` ADD c INT",
                        "DDL CREATE TABLE `_T_ghc` (hint INT, value INT) [_T_ghc]",
                        "DDL RENAME TABLE `T` TO `_T_del`, `_T_gho` TO `T` [_T_del]",
                        "c id=2 v=b c=7");
    }
}
