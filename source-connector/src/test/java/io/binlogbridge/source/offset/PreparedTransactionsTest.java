package io.binlogbridge.source.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.source.offset.PreparedTransactions.Prepared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedTransactionsTest {

    private static final Xid X = new Xid("78", "", "1");
    private static final Xid BINARY = new Xid("00ff", "2c20", "2147483647");

    @Test
    void what_is_written_is_read() {
        PreparedTransactions two = PreparedTransactions.none()
                .with(X, new Prepared("a b.000001", 4_294_967_295L, true))
                .with(BINARY, new Prepared("binlog.000002", 126, false));

        assertThat(two.text())
                .isEqualTo("78,,1 4294967295 rows a b.000001\n00ff,2c20,2147483647 126 none binlog.000002");
        assertThat(PreparedTransactions.read(two.text()).find(X))
                .isEqualTo(two.find(X))
                .isPresent();
        assertThat(PreparedTransactions.read(two.text()).find(BINARY))
                .isEqualTo(two.find(BINARY))
                .isPresent();
    }

    @Test
    void nothing_is_written_as_nothing() {
        assertThat(PreparedTransactions.none().text()).isEmpty();
        assertThat(PreparedTransactions.read("").find(X)).isEmpty();
    }

    @Test
    void one_that_has_ended_is_forgotten() {
        PreparedTransactions one = PreparedTransactions.none().with(X, new Prepared("binlog.000001", 4, true));

        assertThat(one.without(BINARY)).isSameAs(one);
        assertThat(one.without(X).text()).isEmpty();
        assertThat(one.find(X)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"78,,1", "78 4 rows b", "78,,1 four rows b", "78,,1 4 some b", "78,,1 4 rows"})
    void anything_else_is_refused_with_its_text(String text) {
        assertThatThrownBy(() -> PreparedTransactions.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.substring(0, 2));
    }

    @Test
    void the_names_of_the_binlog_are_read() {
        assertThat(Xid.logged("X'78',X'',1")).contains(X);
        assertThat(Xid.logged(" x'00FF' , x'2C20' , 2147483647 ")).contains(BINARY);
        assertThat(Xid.logged("X'78',X'',1 ONE PHASE")).isEmpty();
        assertThat(Xid.logged("'x'")).isEmpty();
        assertThat(X).hasToString("X'78',X'',1");
    }
}
