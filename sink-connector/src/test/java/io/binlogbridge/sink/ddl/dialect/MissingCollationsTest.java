package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MissingCollationsTest {

    private final Journey down = Journey.from("9.7.4", Servers.MYSQL_56);

    @Test
    void becomeTheirCounterparts() {
        String sql =
                "CREATE TABLE t (a CHAR(1) COLLATE 'utf8mb4_0900_bin' DEFAULT (_latin1'a' COLLATE utf8mb4_0900_as_cs))"
                        + " COLLATE=utf8mb4_0900_ai_ci COMMENT 'COLLATE utf8mb4_0900_ai_ci'";

        assertThat(down.says(sql))
                .isEqualTo("CREATE TABLE t (a CHAR(1) COLLATE utf8mb4_bin DEFAULT (_latin1'a' COLLATE utf8mb4_bin))"
                        + " COLLATE=utf8mb4_unicode_520_ci COMMENT 'COLLATE utf8mb4_0900_ai_ci'");
        assertThat(down.notes(sql)).hasSize(3).allMatch(note -> note.startsWith("collation: collation utf8mb4_0900_"));
    }

    @Test
    void becomeWhatTheOptionSays() {
        assertThat(down.mapping("utf8mb4_0900_ai_ci", "utf8mb4_bin")
                        .says("ALTER DATABASE d COLLATE UTF8MB4_0900_AI_CI"))
                .isEqualTo("ALTER DATABASE d COLLATE utf8mb4_bin");
    }

    @Test
    void stopTheTaskWithoutACounterpart() {
        assertThatThrownBy(() -> down.says("ALTER DATABASE d COLLATE utf8mb4_0900_as_ci"))
                .hasMessageContaining("The target has no collation utf8mb4_0900_as_ci")
                .hasMessageContaining("collation.map=utf8mb4_0900_as_ci:");
        assertThatThrownBy(() ->
                        down.mapping("utf8mb4_0900_as_ci", "no_ci").says("ALTER DATABASE d COLLATE utf8mb4_0900_as_ci"))
                .isInstanceOf(UntranslatableException.class);
    }

    @Test
    void takeTheOtherSpellingWithoutANote() {
        assertThat(down.says("ALTER DATABASE d COLLATE utf8mb3_unicode_ci"))
                .isEqualTo("ALTER DATABASE d COLLATE utf8_unicode_ci");
        assertThat(down.notes("ALTER DATABASE d COLLATE utf8mb3_unicode_ci")).isEmpty();
        assertThat(Journey.from("5.6.14", Servers.MYSQL_97).says("ALTER DATABASE d COLLATE utf8_unicode_ci"))
                .isEqualTo("ALTER DATABASE d COLLATE utf8mb3_unicode_ci");
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says("ALTER DATABASE d COLLATE utf8_unicode_ci"))
                .isEqualTo("ALTER DATABASE d COLLATE utf8_unicode_ci");
    }

    @Test
    void haveACounterpartForEachOfALanguage() {
        assertThat(CollationMap.counterpart("utf8mb4_de_pb_0900_ai_ci", DialectOptions.NONE))
                .contains("utf8mb4_german2_ci");
        assertThat(CollationMap.counterpart("utf8mb4_zh_0900_as_cs", DialectOptions.NONE))
                .contains("utf8mb4_bin");
    }
}
