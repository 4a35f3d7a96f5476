package io.binlogbridge.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void isTheMiddleOneOfAnOddNumber() {
        assertThat(median(9, 1, 5)).isEqualTo(5);
    }

    @Test
    void isBetweenTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(median(4, 1, 2, 100)).isEqualTo(3);
    }

    @Test
    void isNotThereForNothing() {
        assertThatThrownBy(MedianTest::median).isInstanceOf(IllegalArgumentException.class);
    }

    private static double median(Integer... runs) {
        return Median.of(List.of(runs), Integer::doubleValue);
    }
}
