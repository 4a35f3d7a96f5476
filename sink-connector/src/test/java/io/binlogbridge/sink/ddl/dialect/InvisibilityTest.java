package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InvisibilityTest {

    private static final String GENERATED_KEY =
            "CREATE TABLE t (`my_row_id` bigint unsigned NOT NULL AUTO_INCREMENT /*!80023 INVISIBLE */, PRIMARY KEY (`my_row_id`))";

    private final Journey down = Journey.from("9.7.4", Servers.MYSQL_56);

    @Test
    void isLostOnlyUnderItsOption() {
        Journey losing = down.dropping("invisible");

        assertThat(losing.says("CREATE TABLE t (a INT INVISIBLE, KEY (a) INVISIBLE)"))
                .isEqualTo("CREATE TABLE t (a INT, KEY (a))");
        assertThat(losing.says(GENERATED_KEY)).isEqualTo(GENERATED_KEY);
        assertThat(losing.notes(GENERATED_KEY))
                .containsExactly("invisible: invisible columns are visible on the target");
        assertThat(losing.says("ALTER TABLE t ALTER INDEX i INVISIBLE, ADD b INT"))
                .isEqualTo("ALTER TABLE t ADD b INT");
        assertThat(losing.says("CREATE INDEX i ON t (a) INVISIBLE")).isEqualTo("CREATE INDEX i ON t (a)");
    }

    @Test
    void stopsTheTaskWithoutIt() {
        for (String sql : new String[] {
            GENERATED_KEY, "CREATE INDEX i ON t (a) INVISIBLE", "ALTER TABLE t ALTER COLUMN a SET INVISIBLE"
        }) {
            assertThatThrownBy(() -> down.says(sql)).hasMessageContaining("add invisible to ddl.drop.clauses");
        }
    }

    @Test
    void whatIsVisibleNeedsNoWord() {
        assertThat(down.says("ALTER TABLE t ALTER INDEX i VISIBLE, ADD b INT VISIBLE"))
                .isEqualTo("ALTER TABLE t ADD b INT");
    }

    @Test
    void staysForATargetThatHasIt() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says(GENERATED_KEY)).isEqualTo(GENERATED_KEY);
    }
}
