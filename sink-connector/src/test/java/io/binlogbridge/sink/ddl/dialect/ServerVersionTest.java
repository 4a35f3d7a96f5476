package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerVersionTest {

    @Test
    void readsWhatServersSay() {
        assertThat(ServerVersion.of("5.6.14-log").number()).isEqualTo(50614);
        assertThat(ServerVersion.of("8.0.36-0ubuntu0.22.04.1").number()).isEqualTo(80036);
        assertThat(ServerVersion.of("9.7").number()).isEqualTo(90700);
        assertThat(ServerVersion.of("none").number()).isZero();
        assertThat(ServerVersion.of("9.7.4-2")).hasToString("9.7.4");
    }

    @Test
    void knowsItsSeries() {
        assertThat(ServerVersion.of("8.0.11").isOfSeries(ServerVersion.of("8.0.40")))
                .isTrue();
        assertThat(ServerVersion.of("8.0.11").isOfSeries(ServerVersion.of("8.4.0")))
                .isFalse();
    }
}
