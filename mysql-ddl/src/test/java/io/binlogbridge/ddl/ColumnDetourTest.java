package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnDetourTest {

    @Test
    void columnsThatChangeNamesGoByOtherNames() {
        ColumnDetour detour =
                ColumnDetour.of("ALTER TABLE t RENAME COLUMN a TO b, RENAME COLUMN `b` TO a", SqlMode.DEFAULT);

        assertThat(detour.statement())
                .isEqualTo("ALTER TABLE t RENAME COLUMN a TO `detour 1 of this statement`,"
                        + " RENAME COLUMN `b` TO `detour 2 of this statement`");
        assertThat(detour.names())
                .isEqualTo(Map.of("detour 1 of this statement", "b", "detour 2 of this statement", "a"));
    }

    @Test
    void soDoThoseOfAChain() {
        ColumnDetour detour = ColumnDetour.of(
                "ALTER TABLE `d`.`t` ADD x DECIMAL(5,2), CHANGE COLUMN a B INT, CHANGE b c BIGINT", SqlMode.DEFAULT);

        assertThat(detour.statement())
                .isEqualTo("ALTER TABLE `d`.`t` ADD x DECIMAL(5,2), CHANGE COLUMN a `detour 1 of this statement` INT,"
                        + " CHANGE b `detour 2 of this statement` BIGINT");
        assertThat(detour.names()).containsValues("B", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t RENAME COLUMN a TO b, RENAME COLUMN c TO d",
                "ALTER TABLE t CHANGE a a BIGINT, CHANGE b B INT",
                "ALTER TABLE t RENAME COLUMN a TO b, RENAME TO u, RENAME INDEX b TO a",
                "ALTER TABLE t RENAME COLUMN a TO b, ADD a INT",
                "CREATE TABLE t (a INT)"
            })
    void othersStay(String sql) {
        assertThat(ColumnDetour.of(sql, SqlMode.DEFAULT)).isEqualTo(new ColumnDetour(sql, Map.of()));
    }
}
