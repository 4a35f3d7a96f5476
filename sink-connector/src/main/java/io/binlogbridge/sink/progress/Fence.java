package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Knows duplicates: after a crash of the source's worker a topic holds a stretch of the binlog twice. With GTIDs a transaction that
 * was applied is one, and so is the part of the current transaction at or before the last position; without them everything at
 * or before the last position of the binlog. Records of a snapshot share one position and are never fenced; a snapshot that
 * starts over begins with {@link #reset}. Not thread-safe.
 */
public final class Fence {

    private final GtidSet executed;
    private @Nullable Gtid current;
    private SourcePosition last;
    private long latestTsMs;
    private @Nullable String gtidText;
    private @Nullable Gtid gtid;

    /** Nothing applied yet. */
    public Fence() {
        this(FenceState.NOTHING);
    }

    public Fence(FenceState state) {
        executed = GtidSet.parse(state.executed());
        last = state.last();
        current = Gtid.parse(last.gtid()).orElse(null);
        latestTsMs = state.latestTsMs();
    }

    /** What {@link #judge} finds. */
    public enum Verdict {
        NEW,
        DUPLICATE,
        /** Behind the fence, yet logged later than everything applied: no duplicate, the source itself was turned back. */
        SOURCE_TURNED_BACK,
        /** A transaction that began in one binlog goes on in another: which part of it is applied cannot be told. */
        TORN_TRANSACTION
    }

    /** What the change at {@code position} is to what was applied before. */
    public Verdict judge(SourcePosition position) {
        if (position.file() == null || position.snapshot()) {
            return Verdict.NEW;
        }
        Gtid gtid = gtid(position);
        if (gtid != null && !gtid.equals(current)) {
            return executed.contains(gtid) ? duplicate(position) : Verdict.NEW;
        }
        if (last.file() == null) {
            return Verdict.NEW;
        }
        if (gtid != null && !position.file().equals(last.file())) {
            return Verdict.TORN_TRANSACTION;
        }
        return position.compareInBinlog(last) <= 0 ? duplicate(position) : Verdict.NEW;
    }

    /** Both {@link #judge} and {@link #pass} ask for it, for each record of a transaction: it is read once. */
    private @Nullable Gtid gtid(SourcePosition position) {
        String text = position.gtid();
        if (text == null) {
            return null;
        }
        if (!text.equals(gtidText)) {
            gtid = Gtid.parse(text, gtid).orElse(null);
            gtidText = text;
        }
        return gtid;
    }

    /** Whether {@code position} stands before the last one in the binlog. */
    public boolean isBehind(SourcePosition position) {
        return position.file() != null
                && !position.snapshot()
                && last.file() != null
                && position.compareInBinlog(last) < 0;
    }

    private Verdict duplicate(SourcePosition position) {
        return position.tsMs() > latestTsMs ? Verdict.SOURCE_TURNED_BACK : Verdict.DUPLICATE;
    }

    /** The change at {@code position} is applied. */
    public void pass(SourcePosition position) {
        if (position.file() == null || position.snapshot()) {
            return;
        }
        Gtid gtid = gtid(position);
        if (current != null && !current.equals(gtid)) {
            executed.add(current);
        }
        current = gtid;
        last = position;
        latestTsMs = Math.max(latestTsMs, position.tsMs());
    }

    /** Nothing counts as applied any more. */
    public void reset() {
        executed.clear();
        current = null;
        last = SourcePosition.UNKNOWN;
        latestTsMs = 0;
    }

    /** The last position applied. */
    public SourcePosition last() {
        return last;
    }

    /** The transactions in {@code executed}, in MySQL's notation, were applied before, too. */
    public void alsoExecuted(String executed) {
        this.executed.addAll(executed);
    }

    /** Every transaction that this fence knows, the last one included, and those in {@code others}, in MySQL's notation. */
    public String executedAnd(String others) {
        GtidSet all = GtidSet.parse(executed.toString());
        all.addAll(others);
        if (current != null) {
            all.add(current);
        }
        return all.toString();
    }

    /** What this fence knows now. */
    public FenceState state() {
        return new FenceState(executed.toString(), last, latestTsMs);
    }
}
