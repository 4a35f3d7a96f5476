package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements of the corpus, of which every table is under rules on columns. */
class ColumnCorpusTest {

    private final DdlParser parser = new DdlParser();

    /** Rules that leave nothing out and do the same to every column. */
    private record AllTables(UnaryOperator<String> rename) implements ColumnMapping {
        @Override
        public boolean concerns(ObjectName table) {
            return true;
        }

        @Override
        public Optional<String> column(ObjectName table, String column) {
            return Optional.of(rename.apply(column));
        }

        @Override
        public List<String> identity(ObjectName table) {
            return List.of();
        }

        @Override
        public boolean leavesOut(ObjectName table) {
            return false;
        }

        @Override
        public boolean alike(ObjectName one, ObjectName other) {
            return true;
        }
    }

    static Stream<CorpusCase> cases() {
        return CorpusCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void staysTheSameWhereNoRuleIsOnATable(CorpusCase given) {
        DdlStatement statement = read(given);

        assertThat(outcome(statement, ColumnMapping.NONE, given)).isEqualTo(withoutColumns(statement, given));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void staysTheSameUnderRulesThatChangeNothing(CorpusCase given) {
        DdlStatement statement = read(given);
        try {
            assertThat(outcome(statement, new AllTables(UnaryOperator.identity()), given))
                    .isEqualTo(withoutColumns(statement, given));
        } catch (ColumnRuleException e) {
            assertThat(e.reason()).isEqualTo(ColumnRuleException.Reason.UNCERTAIN);
            assertThat(e).hasMessageMatching("(?s).*(all columns of|come from a query|changes rows of).*");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesTheSameObjectsWhenAllColumnsAreRenamed(CorpusCase given) {
        DdlStatement statement = read(given);
        String outcome;
        try {
            outcome = outcome(statement, new AllTables(column -> "r_" + column), given);
        } catch (ColumnRuleException e) {
            assertThat(e.reason()).isEqualTo(ColumnRuleException.Reason.UNCERTAIN);
            return;
        }
        if (!outcome.startsWith("!")) {
            DdlStatement again = parser.parse(outcome, given.targetDatabase(), given.mode());
            assertThat(again.kind()).isEqualTo(statement.kind());
            assertThat(again.references()).hasSameSizeAs(statement.references());
        }
    }

    private DdlStatement read(CorpusCase given) {
        return parser.parse(given.statement(), given.database(), given.mode());
    }

    private static String withoutColumns(DdlStatement statement, CorpusCase given) {
        try {
            return statement.rewrite(CorpusCase.MAPPING, given.targetDatabase());
        } catch (DdlSyntaxException e) {
            return "!" + e.getMessage();
        }
    }

    private static String outcome(DdlStatement statement, ColumnMapping columns, CorpusCase given) {
        try {
            return statement
                    .rewrite(CorpusCase.MAPPING, columns, given.targetDatabase())
                    .text()
                    .orElse("nothing");
        } catch (ColumnRuleException e) {
            throw e;
        } catch (DdlSyntaxException e) {
            return "!" + e.getMessage();
        }
    }
}
