package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases under {@code columns}. */
class ColumnsTest {

    private static final ColumnMapping RULES = ColumnRules.OF_THE_CASES;

    private final DdlParser parser = new DdlParser();

    static Stream<ColumnCase> cases() {
        return Stream.of("create-table", "alter-table", "indexes", "views", "programs")
                .flatMap(ColumnCase::ofFile);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areAsTheRulesSay(ColumnCase given) {
        DdlStatement statement = parser.parse(given.statement(), "shop", given.mode());

        if (given.fails()) {
            String[] words = given.expected().split(" ", 3);
            assertThatThrownBy(() -> statement.rewrite(name -> name, RULES, "shop"))
                    .isInstanceOf(DdlSyntaxException.class)
                    .hasMessageContaining(words[2])
                    .matches(e -> words[1].equals(
                            e instanceof ColumnRuleException rule
                                    ? rule.reason().name()
                                    : "SYNTAX"));
            return;
        }
        ColumnsApplied applied = statement.rewrite(name -> name, RULES, "shop");
        assertThat(applied.text().orElse("nothing")).isEqualTo(given.expected());
        assertThat(applied.leftOut().stream().map(LeftOut::toString)).containsExactlyElementsOf(given.leftOut());
    }

    /** The rules of the cases, with what is known of the tables' columns. */
    private record Known(ColumnMapping rules, Map<String, Set<String>> tables) implements ColumnMapping {
        @Override
        public boolean concerns(ObjectName table) {
            return rules.concerns(table);
        }

        @Override
        public Optional<String> column(ObjectName table, String column) {
            return rules.column(table, column);
        }

        @Override
        public List<String> identity(ObjectName table) {
            return rules.identity(table);
        }

        @Override
        public Optional<Boolean> hasColumn(ObjectName table, String column) {
            return Optional.ofNullable(tables.get(table.name())).map(columns -> columns.contains(column));
        }
    }

    private static final ColumnMapping KNOWN =
            new Known(RULES, Map.of("t", Set.of("id", "a", "card"), "other", Set.of("n", "b"), "third", Set.of("x")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT a, n, b FROM t, other              | SELECT `x` AS `a`, n, b FROM t, other",
                "SELECT n FROM other WHERE b IN (SELECT a FROM t WHERE n = id) | SELECT n FROM other WHERE b IN (SELECT `x` AS `a` FROM t WHERE n = id)",
                "SELECT id FROM t WHERE EXISTS (SELECT 1 FROM other WHERE n = a) | SELECT id FROM t WHERE EXISTS (SELECT 1 FROM other WHERE n = `x`)",
                "SELECT card FROM t, other                 | ! is left out by the rules",
                "SELECT a FROM t, third                    | ! would be called x, which means something else here",
                "SELECT a FROM t, unknown                  | SELECT `x` AS `a` FROM t, unknown",
                "SELECT b FROM t, unknown                  | SELECT b FROM t, unknown"
            })
    void ofKnownTablesAreCertain(String query, String expected) {
        DdlStatement statement = parser.parse("CREATE VIEW v AS " + query, "shop", SqlMode.DEFAULT);

        if (expected.startsWith("! ")) {
            assertThatThrownBy(() -> statement.rewrite(name -> name, KNOWN, "shop"))
                    .hasMessageContaining(expected.substring(2));
        } else {
            assertThat(statement.rewrite(name -> name, KNOWN, "shop").text()).contains("CREATE VIEW v AS " + expected);
        }
    }
}
