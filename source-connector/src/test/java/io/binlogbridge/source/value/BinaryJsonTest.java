package io.binlogbridge.source.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a server does not write; ExactValuesTest reads what it does. */
class BinaryJsonTest {

    @Test
    void an_empty_value_is_what_the_server_reads_there() {
        assertThat(BinaryJson.text(new byte[0])).isEqualTo("null");
    }

    @Test
    void a_document_that_is_cut_off_is_refused() {
        assertThatThrownBy(() -> BinaryJson.text(new byte[] {12, 10, 'a'}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void an_unknown_type_is_refused() {
        assertThatThrownBy(() -> BinaryJson.text(new byte[] {14, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown type 14");
    }
}
