package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rewritten statement looks like, it must name the mapped objects and nothing else. */
class RewrittenNamesTest {

    private final DdlParser parser = new DdlParser();

    static Stream<CorpusCase> cases() {
        return CorpusCase.all().filter(given -> given.rewrite() != CorpusCase.Rewrite.FAILS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areTheMappedOnes(CorpusCase given) {
        DdlStatement statement = parser.parse(given.statement(), given.database(), given.mode());
        assertNames(given, statement, given.targetDatabase());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areTheMappedOnesAlsoFromAnotherDefaultDatabase(CorpusCase given) {
        DdlStatement statement = parser.parse(given.statement(), given.database(), given.mode());
        try {
            assertNames(given, statement, "elsewhere");
        } catch (DdlSyntaxException e) {
            assertThat(e).hasMessageContaining("not certain");
        }
    }

    private void assertNames(CorpusCase given, DdlStatement statement, String targetDatabase) {
        String rewritten = statement.rewrite(CorpusCase.MAPPING, targetDatabase);
        DdlStatement again = parser.parse(rewritten, targetDatabase, given.mode());

        assertThat(again.kind()).isEqualTo(statement.kind());
        assertThat(again.references())
                .as(rewritten)
                .isEqualTo(statement.references().stream()
                        .map(reference ->
                                new ObjectReference(mapped(reference.object()), reference.type(), reference.role()))
                        .toList());
    }

    private static ObjectName mapped(ObjectName name) {
        ObjectName target = CorpusCase.MAPPING.map(name);
        return name.isDatabase() ? ObjectName.ofDatabase(target.database()) : target;
    }
}
