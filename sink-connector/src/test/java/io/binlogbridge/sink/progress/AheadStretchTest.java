package io.binlogbridge.sink.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AheadStretchTest {

    @Test
    void coversWhatTheTargetMayHave() {
        AheadStretch ahead = new AheadStretch(10, -1, "");
        assertThat(ahead.covers(9)).isTrue();
        assertThat(ahead.covers(10)).isFalse();
        assertThat(AheadStretch.NONE.covers(0)).isFalse();
    }

    @Test
    void growsAndNeverShrinks() {
        AheadStretch ahead = new AheadStretch(10, 8, "a:1-5");
        assertThat(ahead.atLeastUntil(20)).isEqualTo(new AheadStretch(20, 8, "a:1-5"));
        assertThat(ahead.atLeastUntil(5)).isEqualTo(ahead);
    }

    @Test
    void aReplayEndsWhereTheOffsetsWereAlteredAndTheStretchMayBeLonger() {
        AheadStretch ahead = new AheadStretch(10, 8, "a:1-5");
        assertThat(ahead.isReplay(7)).isTrue();
        assertThat(ahead.isReplay(8)).isFalse();
        assertThat(ahead.afterReplay()).isEqualTo(new AheadStretch(10, -1, ""));
        assertThat(ahead.afterReplay().isReplay(0)).isFalse();
    }
}
