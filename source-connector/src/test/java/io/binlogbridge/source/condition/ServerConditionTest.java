package io.binlogbridge.source.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ExpressionParser;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConditionTest {

    private static final Table TABLE = Table.editor()
            .tableId(new TableId("shop", null, "t"))
            .addColumns(
                    column("id", "BIGINT UNSIGNED", null, false),
                    column("n", "INT", null, true),
                    column("we`ird", "INT ZEROFILL", null, true),
                    column("price", "DECIMAL", null, true),
                    column("f", "DOUBLE", null, true),
                    column("city", "VARCHAR", "latin1", true),
                    column("name", "VARCHAR", "utf8mb4", true),
                    column("old", "TEXT", "utf8mb3", true),
                    column("size", "ENUM", "utf8mb4", true),
                    column("day", "DATE", null, true),
                    column("since", "DATE", null, false),
                    column("at", "DATETIME", null, true),
                    column("ts", "TIMESTAMP", null, true),
                    column("j", "JSON", null, true))
            .create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "id > 100 | (`id` > 100)",
                "ID <=> 1 | (`id` <=> 1)",
                "5 < n | (5 < `n`)",
                "n = -5 | (`n` = -5)",
                "n = TRUE | (`n` = TRUE)",
                "`we``ird` <> 7 | (`we``ird` <> 7)",
                "n % 4 = 1 | ((`n` % 4) = 1)",
                "MOD(n, 4) IN (1, 2) | ((`n` % 4) IN (1, 2))",
                "price NOT BETWEEN 1 AND 2.5 | (`price` NOT BETWEEN 1 AND 2.5)",
                "city = 'a' | (`city` = _utf8mb4 X'61')",
                "name NOT IN ('杭州', '') | (`name` NOT IN (_utf8mb4 X'e69dade5b79e', _utf8mb4 X''))",
                "old LIKE 'a\\_%' | (`old` LIKE _utf8mb4 X'615c5f25')",
                "size = 'x' | (`size` = _utf8mb4 X'78')",
                "day >= '2024-01-31' | (`day` >= DATE '2024-01-31')",
                "since < DATE'2024-01-31' | (`since` < DATE '2024-01-31')",
                "at = '2024-01-31 10:00:00' | (`at` = TIMESTAMP '2024-01-31 10:00:00')",
                "ts BETWEEN '2024-01-31' AND '2024-02-01' | (`ts` BETWEEN DATE '2024-01-31' AND DATE '2024-02-01')",
                "j IS NOT NULL | (`j` IS NOT NULL)",
                "f IS NULL | (`f` IS NULL)",
                "NOT n = 1 OR n > 5 AND id = 2 | ((NOT (`n` = 1)) OR ((`n` > 5) AND (`id` = 2)))",
            })
    void is_what_was_written_for_columns_beside_constants_of_their_type(String where, String sql) {
        assertThat(on(where)).contains(new ServerCondition(sql, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id > -1",
                "id = 12345678901234567890",
                "n = '5'",
                "n = 1e3",
                "n = 1.5",
                "n + 1 = 2",
                "n",
                "n = id",
                "n IN (1, NULL)",
                "n IN (1, 2.5)",
                "n % 0 = 1",
                "n % -4 = 1",
                "price % 2 = 1",
                "f > 1",
                "city = '杭州'",
                "city = 5",
                "city = name",
                "city COLLATE latin1_bin = 'a'",
                "old = '😀'",
                "name LIKE 'a|%' ESCAPE '|'",
                "size > 'x'",
                "size LIKE 'x'",
                "day = '2024-01-31 10:00:00'",
                "day = '2024-02-30'",
                "day = '0000-00-00'",
                "day = 20240131",
                "at = '2024-01-31 10:00:00.5'",
                "ts > '2038-01-01'",
                "id IS NULL",
                "since IS NULL",
                "n IS TRUE",
                "LENGTH(city) = 2",
                "YEAR(day) = 2024",
                "nothing = 1",
                "n = 1 XOR n = 2",
                "NOT (n = 1 AND f > 1)",
                "n = 1 OR f > 1",
                "IF(n = 1, 1, 0)",
            })
    void is_nothing_where_servers_may_differ(String where) {
        assertThat(on(where)).isEmpty();
    }

    @Test
    void of_what_must_all_be_true_the_rest_is_left_away() {
        assertThat(on("n = 1 AND f > 1 AND id = 2")).contains(new ServerCondition("((`n` = 1) AND (`id` = 2))", false));
        assertThat(on("(n = 1 AND f > 1) OR id = 2")).contains(new ServerCondition("((`n` = 1) OR (`id` = 2))", false));
    }

    private static Optional<ServerCondition> on(String where) {
        return ServerCondition.of(ExpressionParser.parse(where), TABLE);
    }

    private static Column column(String name, String type, String charset, boolean optional) {
        return Column.editor()
                .name(name)
                .type(type)
                .charsetName(charset)
                .optional(optional)
                .create();
    }
}
