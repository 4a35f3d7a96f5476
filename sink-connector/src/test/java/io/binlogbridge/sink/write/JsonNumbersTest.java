package io.binlogbridge.sink.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "[-0.0]",
                "{\"a\":1,\"b\":12345678901234567890123}",
                "{\"a\\\"\":18446744073709551616}",
                "[\"\\\\\",-9223372036854775809]",
                "[1e5,2.0]"
            })
    void aDocumentHasADecimal(String json) {
        assertThat(JsonNumbers.haveDecimal(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1.5e0,-1.5E-3,1E20]",
                "{\"1.5\":\"1.5 \\\" 2.5\\\\\"}",
                "[18446744073709551615,-9223372036854775808,0,-1]",
                "\"1.5",
                "\"1.5\\\""
            })
    void aDocumentHasNoDecimal(String json) {
        assertThat(JsonNumbers.haveDecimal(json)).isFalse();
    }
}
