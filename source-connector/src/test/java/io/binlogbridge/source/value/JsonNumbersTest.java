package io.binlogbridge.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                "-9223372036854775808|-9223372036854775808",
                "123456789012345678901234567890|123456789012345678901234567890",
                "1.5|1.5e0",
                "1.0|1.0e0",
                "1e20|1.0E20",
                "-0.0|-0.0e0",
                "0.1|0.1e0",
                "1.50|1.50",
                "0.000000000000001|1.0E-15",
                "0.0000000000000009|0.0000000000000009",
                "1000000000000000.0|1.0E15",
                "10000000000000000.0|10000000000000000.0",
                "1.00|1.00",
                "0.30000000000000004|0.30000000000000004e0",
                "0.30000000000000001|0.30000000000000001",
                "0.123456789012345678|0.123456789012345678",
                "{\"1.5\": 2.5}|{\"1.5\": 2.5e0}",
                "[1, 2.5, \"a\\\"3.5\", true]|[1, 2.5e0, \"a\\\"3.5\", true]"
            })
    void a_number_that_may_be_a_double_has_an_exponent(String sent, String exact) {
        assertThat(JsonNumbers.exact(sent)).isEqualTo(exact);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_double_comes_back_to_the_bit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(number) && !Double.isInfinite(number)) {
                assertThat(Double.parseDouble(JsonNumbers.of(number)))
                        .as("seed %s", seed)
                        .isEqualTo(number);
            }
        }
    }
}
