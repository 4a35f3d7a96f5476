package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    private final DdlParser parser = new DdlParser();

    static Stream<CorpusCase> cases() {
        return CorpusCase.all();
    }

    @Test
    void isLargeEnoughToMeanSomething() {
        assertThat(cases().count()).isGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isUnderstood(CorpusCase expected) {
        DdlStatement statement = parser.parse(expected.statement(), expected.database(), expected.mode());

        assertThat(statement.kind()).isEqualTo(expected.kind());
        assertThat(described(statement.references())).isEqualTo(expected.references());
        assertThat(flags(statement)).isEqualTo(expected.flags());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void staysAsItIsUnderTheSameNames(CorpusCase given) {
        DdlStatement statement = parser.parse(given.statement(), given.database(), given.mode());

        assertThat(statement.rewrite(name -> name, given.database())).isEqualTo(given.statement());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRewrittenUnderOtherNames(CorpusCase expected) {
        DdlStatement statement = parser.parse(expected.statement(), expected.database(), expected.mode());

        if (expected.rewrite() == CorpusCase.Rewrite.FAILS) {
            assertThatThrownBy(() -> statement.rewrite(CorpusCase.MAPPING, expected.targetDatabase()))
                    .isInstanceOf(DdlSyntaxException.class);
        } else {
            assertThat(statement.rewrite(CorpusCase.MAPPING, expected.targetDatabase()))
                    .isEqualTo(expected.rewritten());
        }
    }

    private static String described(List<ObjectReference> references) {
        return references.stream()
                .map(reference -> reference.role() + " " + reference.type() + " " + reference.object())
                .collect(Collectors.joining(", "));
    }

    private static String flags(DdlStatement statement) {
        List<String> flags = new ArrayList<>();
        if (statement.temporary()) {
            flags.add("temporary");
        }
        if (statement.ifExists()) {
            flags.add("ifExists");
        }
        if (statement.ifNotExists()) {
            flags.add("ifNotExists");
        }
        if (statement.createsFromOther()) {
            flags.add("createsFromOther");
        }
        return String.join(" ", flags);
    }
}
