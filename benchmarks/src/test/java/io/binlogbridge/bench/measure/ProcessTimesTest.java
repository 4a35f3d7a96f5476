package io.binlogbridge.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTimesTest {

    @Test
    void userAndSystemTimeAreTheTwelfthAndThirteenthFieldBehindTheName() {
        assertThat(ProcessTimes.micros("77 (ld (x) y) S 1 77 77 0 -1 4194560 500 0 3 0 120 30 0 0 20 0 40 0 99 1 2"))
                .isEqualTo(1_500_000);
    }

    @Test
    void aProcessThatIsGoneHasUsedNothing() {
        assertThat(new ProcessTimes(() -> List.of(Long.MAX_VALUE)).micros()).isZero();
    }
}
