package io.binlogbridge.sink.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.rule.NamesCase;
import io.binlogbridge.sink.target.ServerInfo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesCaseHoldsTest {

    @ParameterizedTest
    @CsvSource({
        "UPPER,0,true",
        "UPPER,1,false",
        "UPPER,2,false",
        "LOWER,1,true",
        "SOURCE,1,true",
    })
    void aTargetThatFoldsNamesCannotHaveThemInUpperCase(NamesCase names, String folding, boolean holds) {
        ServerInfo server = new ServerInfo("9.7.4", Map.of("lower_case_table_names", folding));
        assertThat(NamesCaseHolds.check(names, server).isEmpty()).isEqualTo(holds);
    }

    @Test
    void theMessageNamesTheVariableAndTheWayOut() {
        ServerInfo server = new ServerInfo("9.7.4", Map.of("lower_case_table_names", "1"));
        assertThat(NamesCaseHolds.check(NamesCase.UPPER, server))
                .contains(new Problem(
                        "names.case",
                        "The target keeps names of databases and tables in lower case (lower_case_table_names=1), so"
                                + " names.case=upper cannot hold. Take lower or source."));
    }
}
