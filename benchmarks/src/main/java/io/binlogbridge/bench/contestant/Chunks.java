package io.binlogbridge.bench.contestant;

import java.util.concurrent.atomic.AtomicInteger;

/** Deals out ids from 1 on to threads, some at a time. */
final class Chunks {

    private final int rows;
    private final int size;
    private final AtomicInteger dealt = new AtomicInteger();

    Chunks(int rows, int size) {
        this.rows = rows;
        this.size = size;
    }

    /**
     * Some ids.
     *
     * @param first the first
     * @param last the last; smaller than the first when there are none
     */
    record Chunk(int first, int last) {

        boolean isEmpty() {
            return last < first;
        }
    }

    /** The next ones; an empty chunk when all are dealt out. */
    Chunk next() {
        int before = dealt.getAndAdd(size);
        return new Chunk(before + 1, Math.min(rows, before + size));
    }
}
