package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a OR b XOR c AND d ~ (a OR (b XOR (c AND d)))",
                "a AND b XOR c OR d ~ (((a AND b) XOR c) OR d)",
                "a || b && c ~ (a OR (b AND c))",
                "a XOR b OR c XOR d ~ ((a XOR b) OR (c XOR d))",
                "NOT a AND b ~ ((NOT a) AND b)",
                "NOT a = b ~ (NOT (a = b))",
                "! a = b ~ ((NOT a) = b)",
                "NOT a IS NULL ~ (NOT (a IS NULL))",
                "a = b IS TRUE ~ ((a = b) IS TRUE)",
                "a IS NULL = b ~ ((a IS NULL) = b)",
                "a < b < c ~ ((a < b) < c)",
                "a + b * c - d ~ ((a + (b * c)) - d)",
                "a - b - c ~ ((a - b) - c)",
                "a * b % c DIV d / e ~ ((((a * b) % c) DIV d) / e)",
                "-a * b ~ ((- a) * b)",
                "a - -b ~ (a - (- b))",
                "a = b + c ~ (a = (b + c))",
                "a BETWEEN b AND c AND d ~ ((a BETWEEN b AND c) AND d)",
                "a BETWEEN b AND c = d ~ ((a BETWEEN b AND c) = d)",
                "a NOT BETWEEN b + c AND d OR e ~ ((a NOT BETWEEN (b + c) AND d) OR e)",
                "a + b IN (c, d) OR e ~ (((a + b) IN (c, d)) OR e)",
                "a = b IN (c) ~ (a = (b IN (c)))",
                "a LIKE b AND c NOT LIKE d ESCAPE '|' ~ ((a LIKE b) AND (c NOT LIKE d ESCAPE '|'))",
                "(a OR b) AND c ~ ((a OR b) AND c)",
                "a = 'x' COLLATE utf8mb4_bin ~ (a = ('x' COLLATE utf8mb4_bin))",
                "CASE a WHEN b THEN c ELSE d OR e END ~ CASE a WHEN b THEN c ELSE (d OR e) END",
                "LEFT(a, b + 1) = c ~ (LEFT(a, (b + 1)) = c)",
            })
    void operators_bind_as_in_the_server(String text, String parenthesised) {
        assertThat(ExpressionShape.of(ExpressionParser.parse(text))).isEqualTo(parenthesised);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "'it''s' ~ STRING ~ it's",
                "'a\\'b' ~ STRING ~ a'b",
                "\"a'b\" ~ STRING ~ a'b",
                "'a' 'b' \"c\" ~ STRING ~ abc",
                "'a\\%\\_' ~ STRING ~ a\\%\\_",
                "_utf8mb4'a' ~ STRING ~ a",
                "_binary'a' ~ BINARY_STRING ~ a",
                "12 ~ INTEGER ~ 12",
                ".5 ~ DECIMAL ~ .5",
                "1.5e-3 ~ FLOAT ~ 1.5e-3",
                "0x1F ~ HEXADECIMAL ~ 1F",
                "x'1f' ~ HEXADECIMAL ~ 1f",
                "b'101' ~ BIT ~ 101",
                "DATE'2024-02-29' ~ DATE ~ 2024-02-29",
                "TIMESTAMP '2024-02-29 10:00:00' ~ TIMESTAMP ~ 2024-02-29 10:00:00",
                "true ~ TRUE ~ TRUE",
                "null ~ NULL ~ NULL",
            })
    void literals_are_what_they_stand_for(String text, Literal.Kind kind, String value) {
        assertThat(ExpressionParser.parse(text)).isEqualTo(new Literal(kind, value, 1));
    }

    @Test
    void escapes_of_one_letter_are_control_characters() {
        Literal literal = (Literal) ExpressionParser.parse("'\\n\\t\\r\\b\\0\\Z\\\\\\x'");

        assertThat(literal.text()).isEqualTo("\n\t\r\b\0\032\\x");
    }

    @Test
    void names_in_backquotes_are_columns() {
        assertThat(ExpressionParser.parse("`from``s`")).isEqualTo(new Expression.Column("from`s", 1));
    }

    @Test
    void trim_takes_its_arguments_apart() {
        assertThat(ExpressionShape.of(ExpressionParser.parse("TRIM(LEADING 'x' FROM a)")))
                .isEqualTo("TRIM LEADING(a, 'x')");
        assertThat(ExpressionShape.of(ExpressionParser.parse("TRIM(a)"))).isEqualTo("TRIM(a, ' ')");
        assertThat(ExpressionShape.of(ExpressionParser.parse("SUBSTRING(a FROM 2 FOR b)")))
                .isEqualTo("SUBSTRING(a, 2, b)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a = ~ 4 ~ the condition ends where more is expected",
                "a = 1 b ~ 7 ~ \"b\" is not understood here",
                "a IN (SELECT 1) ~ 6 ~ \"(SELECT 1)\" is a subquery",
                "EXISTS (SELECT 1) ~ 1 ~ is a subquery",
                "a > @x ~ 5 ~ \"@x\" is a variable",
                "COUNT(*) > 1 ~ 1 ~ is an aggregate function",
                "t.a = 1 ~ 1 ~ \"t.a\" names a table too",
                "db.f(a) = 1 ~ 1 ~ calls a stored function",
                "a REGEXP 'x' ~ 3 ~ regular expressions are not evaluated here",
                "a & 1 ~ 3 ~ \"&\" is an operation on bits",
                "(a, b) = (1, 2) ~ 1 ~ is a row of several values",
                "a + INTERVAL 1 DAY > b ~ 16 ~ makes an INTERVAL",
                "a->'$.b' = 1 ~ 1 ~ reads from a JSON document",
                "CAST(a AS CHAR) = 1 ~ 1 ~ is not supported in a condition",
                "'a ~ 1 ~ a quote is not closed",
            })
    void what_is_not_read_is_named_with_its_place(String text, int place, String problem) {
        assertThatExceptionOfType(UnsupportedExpressionException.class)
                .isThrownBy(() -> ExpressionParser.parse(text))
                .withMessageContaining(problem)
                .satisfies(e -> assertThat(e.place()).isEqualTo(place));
    }
}
