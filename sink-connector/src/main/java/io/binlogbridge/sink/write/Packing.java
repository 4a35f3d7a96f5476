package io.binlogbridge.sink.write;

/**
 * How large a statement grows, in bytes of its text. One packet carries one statement.
 *
 * @param bytes the size from which a statement takes no further row; a larger row goes alone
 */
record Packing(int bytes) {

    /** Measured: below, the server pays for statements; above, for memory that it takes and gives back with each. */
    private static final int BEST = 256 << 10;

    /** A row's size is known only from below before it is written: its text can grow threefold. */
    private static final int SAFE_SHARE = 4;

    static Packing of(long maxAllowedPacket) {
        return new Packing((int) Math.min(maxAllowedPacket / SAFE_SHARE, BEST));
    }

    /** Whether a statement of {@code size} bytes goes out before one more row of {@code rowSize} is added. */
    boolean full(int size, long rowSize) {
        return size + rowSize > bytes;
    }
}
