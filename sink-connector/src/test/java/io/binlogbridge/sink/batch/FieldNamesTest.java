package io.binlogbridge.sink.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldNamesTest {

    private static Optional<List<String>> columns(TargetTable table, String... fields) {
        return FieldNames.columns(List.of(fields), table)
                .map(columns -> columns.stream().map(TargetColumn::name).toList());
    }

    private static TargetTable table(String... columns) {
        return new TargetTable(
                new ObjectName("d", "t"),
                Arrays.stream(columns)
                        .map(name -> new TargetColumn(name, "bigint", "bigint", true, false))
                        .toList(),
                List.of());
    }

    @Test
    void fieldsHaveTheNamesOfTheirColumnsInAnyCase() {
        assertThat(columns(table("id", "Line_No", "a-b"), "ID", "line_no")).contains(List.of("id", "Line_No"));
    }

    @Test
    void fieldsWithNamesAdjustedForAvroAreFound() {
        assertThat(columns(
                        table("id", "line_no", "line-no", "1st", "größe", "имя", "番号"),
                        "id",
                        "line_u005fno",
                        "line_u002dno",
                        "_u0031st",
                        "gr_u00f6_u00dfe",
                        "_u438_u43c_u44f",
                        "_u756a_u53f7"))
                .contains(List.of("id", "line_no", "line-no", "1st", "größe", "имя", "番号"));
    }

    @Test
    void aColumnWhoseOwnNameLooksAdjustedIsTakenAsItIs() {
        assertThat(columns(table("a-b", "a_u002db"), "a-b", "a_u002db")).contains(List.of("a-b", "a_u002db"));
        assertThat(columns(table("a-b", "a_u002db"), "a_u002db", "a_u005fu002db"))
                .contains(List.of("a-b", "a_u002db"));
    }

    @Test
    void aFieldThatTwoColumnsMayMeanIsNotGuessed() {
        assertThat(columns(table("ő1", "ᔑ", "a-b"), "_u1511", "a_u002db")).isEmpty();
    }

    @Test
    void aFieldWithoutAColumnIsNotFound() {
        assertThat(columns(table("id"), "id", "name")).isEmpty();
    }
}
