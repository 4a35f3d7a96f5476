package io.binlogbridge.sink.rule.where;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final List<FilterColumn> COLUMNS = List.of(
            new FilterColumn("orderid", 0, "bigint", "bigint", null),
            new FilterColumn("city", 1, "varchar", "varchar(20)", "utf8mb4_bin"),
            new FilterColumn("price", 2, "decimal", "decimal(10,2)", null),
            new FilterColumn("made", 3, "datetime", "datetime(3)", null),
            new FilterColumn("note", 4, "json", "json", null),
            new FilterColumn("latin", 5, "varchar", "varchar(20)", "latin1_danish_no"),
            new FilterColumn("raw", 6, "binary", "binary(4)", null),
            new FilterColumn("total", 7, "bigint", "bigint unsigned", null),
            new FilterColumn("born", 8, "year", "year", null),
            new FilterColumn("width", 9, "float", "float(7,2)", null),
            new FilterColumn("other", 10, "varchar", "varchar(20)", "utf8mb4_0900_bin"));

    private static RowFilter compiled(String text) {
        return Condition.parse(text).compile(name -> COLUMNS.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst());
    }

    private static boolean passes(String text) {
        @Nullable
        Object[] row = {
            101L,
            "hangzhou",
            new BigDecimal("9.50"),
            "2024-02-29 10:00:00.5",
            new JsonText("1"),
            "x",
            new Bytes(new byte[] {'a'}),
            new BigDecimal("18446744073709551615"),
            2024L,
            1.5,
            null
        };
        return compiled(text).test(row);
    }

    @Test
    void a_condition_names_its_columns_once_and_as_written() {
        Condition condition =
                Condition.parse("OrderId > 100 AND city IN ('a', city) AND orderid < 5 OR LEFT(note, 1) = 'x'");

        assertThat(condition.columns()).containsExactly("OrderId", "city", "note");
        assertThat(condition.text()).startsWith("OrderId > 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderid > 100 AND city IN ('hangzhou','shanghai')",
                "ORDERID = 101.0",
                "price * 2 = 19",
                "price / 3 = 3.166667",
                "made >= '2024-02-29' AND made < '2024-03-01'",
                "made = '2024/2/29 10:00:00.500'",
                "DATE(made) = '2024-02-29' AND YEAR(made) % 4 = 0",
                "city LIKE 'hang%' AND city NOT LIKE '%h_' AND CHAR_LENGTH(city) = 8",
                "other IS NULL AND (other = 'a') IS UNKNOWN AND other <=> NULL",
                "raw = X'61000000'",
                "total > 9223372036854775807",
                "born BETWEEN 2020 AND 2030",
                "CASE WHEN price > 5 THEN 'dear' ELSE 'cheap' END = 'dear'",
                "note IS NOT NULL AND width IS NOT NULL AND latin IS NOT NULL",
                "NOT (city = 'x' AND other = 'y')",
            })
    void these_pass(String condition) {
        assertThat(passes(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other = 'a'",
                "NOT other = 'a'",
                "other = other",
                "orderid NOT IN (1, NULL)",
                "other IN ('a') OR NULL",
                "NULL AND TRUE",
                "NULL XOR TRUE",
                "orderid BETWEEN NULL AND 200",
                "orderid / 0 = 1 OR orderid % 0 IS NOT NULL",
                "city LIKE NULL",
                "city",
            })
    void what_is_unknown_or_false_does_not_pass(String condition) {
        assertThat(passes(condition)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "orderid > ~ At character 10: the condition ends where more is expected",
                "orderid > NOW() ~ At character 11: NOW() answers otherwise each time",
                "RAND() < 0.5 ~ At character 1: RAND() answers otherwise",
                "USER() = city ~ USER() answers otherwise",
                "SOUNDEX(city) = 'x' ~ the function SOUNDEX() is not supported in a condition; supported are ABS, CEIL",
                "ROUND(price, 1, 2) = 1 ~ ROUND() is given 3 arguments",
            })
    void what_cannot_be_read_is_refused_by_name(String text, String problem) {
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> Condition.parse(text))
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "id > 1 ~ At character 1: there is no column id in the table",
                "note = '1' ~ column note (json) is JSON, which cannot be compared here; ask only for IS NULL",
                "latin = 'a' ~ column latin (varchar(20)) is text of the collation latin1_danish_no, which is not known here",
                "width = 1.5 ~ column width (float(7,2)) is a float(7,2), which MySQL compares by rounding",
                "orderid = '12x' ~ the literal 12x meets the number column orderid (bigint); write it as a number, without quotes",
                "made = 'yesterday' ~ write a date and time as '2024-01-31 12:30:00'",
                "made = '2024-02-30' ~ the literal 2024-02-30 is compared with a date or time and is none that is certain",
                "made > 20240101 ~ the literal 20240101 is compared with a date or time; write a date and time as",
                "made = city ~ column city (varchar(20)) is text and compared with a date or time; only a literal can be",
                "made = TIME'10:00:00' ~ a time is compared with a date, for which MySQL takes the current day",
                "born = 24 ~ the literal 24 meets a column of the type YEAR; write a year of four digits",
                "city IN ('a', 1) ~ the list of IN mixes numbers and text",
                "city = other ~ the collations utf8mb4_bin and utf8mb4_0900_bin clash (as MySQL error 1267)",
                "city COLLATE latin1_swedish_ci = 'a' ~ the collation latin1_swedish_ci",
                "made ~ column made (datetime(3)) is DATETIME, not a condition; compare it with something",
                "COALESCE(made, city) = 'a' ~ are not all numbers, nor all text",
                "YEAR(city) = 2024 ~ of which YEAR() is not supported; give it a column with a date or time",
            })
    void what_cannot_be_decided_exactly_is_refused_by_name(String text, String problem) {
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> compiled(text))
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderid * 9223372036854775807 > 1", "total - 1 - total > 0", "-total < 0"})
    void a_row_that_ends_the_server_with_an_error_stops_here_too(String text) {
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> passes(text))
                .withMessageContaining("error 1690");
    }

    @Test
    void bytes_that_are_no_text_stop_where_text_is_compared_and_are_not_null() {
        @Nullable Object[] row = new Object[11];
        row[1] = new Bytes(new byte[] {(byte) 0xff});

        assertThat(compiled("city IS NOT NULL").test(row)).isTrue();
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> compiled("city = 'a'").test(row))
                .withMessageContaining("column city holds bytes in a row that are no text of its character set");
    }

    @Test
    void a_value_in_no_form_of_its_type_stops() {
        @Nullable Object[] row = new Object[11];
        row[3] = 1_709_200_800_000L;

        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> compiled("made > '2024-01-01'").test(row))
                .withMessageContaining("column made (datetime(3)) came as Long in a row");
    }

    @Test
    void a_column_that_is_not_there_is_named() {
        assertThatExceptionOfType(ConditionException.class)
                .isThrownBy(() -> Condition.parse("a = 1").compile(name -> Optional.empty()))
                .withMessage("At character 1: there is no column a in the table; name one that is there.");
    }
}
