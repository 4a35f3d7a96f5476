package io.binlogbridge.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final double EXACTLY = 1e-9;

    @Test
    void theClockRunsFromTheFirstRowsToTheLastAndCountsWhatCameBetween() {
        Measurement measured = new Series(List.of(at(0, 7), at(1, 7), at(2, 27), at(3, 67), at(4, 107), at(5, 107)))
                .measurement(100, 0);
        assertThat(measured.changes()).isCloseTo(80, within(EXACTLY));
        assertThat(measured.seconds()).isCloseTo(2, within(EXACTLY));
        assertThat(measured.perSecond()).isCloseTo(40, within(EXACTLY));
        assertThat(measured.workerMicros()).isCloseTo(2 * 500 / 80.0, within(EXACTLY));
        assertThat(measured.targetMicros()).isCloseTo(2 * 300 / 80.0, within(EXACTLY));
        assertThat(measured.brokerMicros()).isCloseTo(2 * 100 / 80.0, within(EXACTLY));
    }

    @Test
    void bookkeepingBeforeTheFirstRowsDoesNotStartTheClock() {
        Measurement measured =
                new Series(List.of(at(0, 0), at(1, 3), at(2, 3), at(3, 53), at(4, 103))).measurement(103, 10);
        assertThat(measured.seconds()).isCloseTo(1, within(EXACTLY));
        assertThat(measured.changes()).isCloseTo(50, within(EXACTLY));
    }

    @Test
    void aCounterOfNetEffectStandsForAllChanges() {
        assertThat(new Series(List.of(at(0, 0), at(1, 5), at(2, 10)))
                        .measurement(300_000, 0)
                        .changes())
                .isCloseTo(150_000, within(EXACTLY));
    }

    @Test
    void whatCameAllAtOnceIsMeasuredFromTheLastLookThatSawNothing() {
        Measurement measured = new Series(List.of(at(0, 0), at(1, 0), at(2, 50), at(3, 50))).measurement(50, 0);
        assertThat(measured.seconds()).isCloseTo(1, within(EXACTLY));
        assertThat(measured.changes()).isCloseTo(50, within(EXACTLY));
    }

    @Test
    void nothingDoneIsNoMeasurement() {
        Series nothing = new Series(List.of(at(0, 4), at(1, 4)));
        assertThatThrownBy(() -> nothing.measurement(10, 0)).hasMessageContaining("Nothing was applied");
    }

    private static Sample at(int second, long progress) {
        return new Sample(second * 1_000_000_000L, progress, new Cpu(second * 500L, second * 300L, second * 100L));
    }
}
