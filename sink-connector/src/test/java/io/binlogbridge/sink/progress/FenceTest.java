package io.binlogbridge.sink.progress;

import static io.binlogbridge.sink.progress.Fence.Verdict.DUPLICATE;
import static io.binlogbridge.sink.progress.Fence.Verdict.NEW;
import static io.binlogbridge.sink.progress.Fence.Verdict.SOURCE_TURNED_BACK;
import static io.binlogbridge.sink.progress.Fence.Verdict.TORN_TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.event.SnapshotMark;
import io.binlogbridge.sink.event.SourcePosition;
import org.junit.jupiter.api.Test;

class FenceTest {

    private static final String UUID = "3e11fa47-71ca-11e1-9e33-c80aa9429562:";

    private final Fence fence = new Fence();

    private static SourcePosition at(String file, long pos, int row, Integer transaction) {
        return new SourcePosition(
                file, pos, row, 1, transaction == null ? null : UUID + transaction, 1_000, SnapshotMark.NONE);
    }

    @Test
    void withoutGtidsThePositionDecides() {
        fence.pass(at("b.000009", 500, 1, null));
        assertThat(fence.judge(at("b.000009", 500, 1, null))).isEqualTo(DUPLICATE);
        assertThat(fence.judge(at("b.000009", 500, 0, null))).isEqualTo(DUPLICATE);
        assertThat(fence.judge(at("b.000009", 500, 2, null))).isEqualTo(NEW);
        assertThat(fence.judge(at("b.000008", 900, 0, null))).isEqualTo(DUPLICATE);
        assertThat(fence.judge(at("b.000010", 4, 0, null))).isEqualTo(NEW);
        assertThat(fence.judge(at("b.1000000", 4, 0, null))).isEqualTo(NEW);
    }

    @Test
    void withGtidsTheTransactionDecides() {
        fence.pass(at("b.000001", 100, 0, 5));
        fence.pass(at("b.000001", 300, 0, 7));
        assertThat(fence.judge(at("c.000009", 900, 0, 5))).isEqualTo(DUPLICATE);
        assertThat(fence.judge(at("b.000001", 200, 0, 6))).isEqualTo(NEW);
        assertThat(fence.judge(at("b.000001", 300, 0, 7))).isEqualTo(DUPLICATE);
        assertThat(fence.judge(at("b.000001", 300, 1, 7))).isEqualTo(NEW);
        assertThat(fence.judge(at("c.000002", 4, 0, 8))).isEqualTo(NEW);
    }

    @Test
    void theInsertHalfOfAKeysUpdateIsNoDuplicateOfItsDeleteHalf() {
        SourcePosition delete = new SourcePosition("b.000001", 100, 0, 0, UUID + 5, 1_000, SnapshotMark.NONE);
        fence.pass(delete);
        assertThat(fence.judge(delete)).isEqualTo(DUPLICATE);
        assertThat(fence.judge(at("b.000001", 100, 0, 5))).isEqualTo(NEW);
    }

    @Test
    void aTransactionThatGoesOnInAnotherBinlogIsTorn() {
        fence.pass(at("b.000001", 100, 0, 5));
        assertThat(fence.judge(at("c.000001", 700, 0, 5))).isEqualTo(TORN_TRANSACTION);
    }

    @Test
    void whatIsLoggedLaterThanAnythingAppliedIsNoDuplicate() {
        fence.pass(at("b.000009", 500, 0, null));
        SourcePosition later = new SourcePosition("b.000001", 4, 0, 1, null, 2_000, SnapshotMark.NONE);
        assertThat(fence.judge(later)).isEqualTo(SOURCE_TURNED_BACK);
        fence.pass(at("b.000009", 600, 0, 5));
        fence.pass(at("b.000009", 700, 0, 6));
        assertThat(fence.judge(new SourcePosition("b.000001", 4, 0, 1, UUID + 5, 2_000, SnapshotMark.NONE)))
                .isEqualTo(SOURCE_TURNED_BACK);
    }

    @Test
    void aSnapshotIsNeverFencedAndAResetForgetsEverything() {
        fence.pass(at("b.000009", 500, 0, 5));
        assertThat(fence.judge(new SourcePosition("b.000001", 4, 0, 1, null, 1_000, SnapshotMark.ROW)))
                .isEqualTo(NEW);
        fence.reset();
        assertThat(fence.judge(at("b.000009", 500, 0, 5))).isEqualTo(NEW);
        assertThat(fence.judge(at("b.000001", 5, 0, null))).isEqualTo(NEW);
    }

    @Test
    void aFenceMadeFromItsStateJudgesAlike() {
        fence.pass(at("b.000001", 100, 0, 5));
        fence.pass(at("b.000001", 300, 0, 7));
        Fence again = new Fence(fence.state());
        assertThat(again.judge(at("b.000001", 100, 0, 5))).isEqualTo(DUPLICATE);
        assertThat(again.judge(at("b.000001", 300, 0, 7))).isEqualTo(DUPLICATE);
        assertThat(again.judge(at("b.000001", 300, 1, 7))).isEqualTo(NEW);
        assertThat(again.judge(at("b.000001", 400, 0, 6))).isEqualTo(NEW);
    }
}
