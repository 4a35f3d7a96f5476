package io.binlogbridge.sink.event.value;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that are equal when their content is. Nobody may change the array. */
public final class Bytes implements Comparable<Bytes> {

    private final byte[] content;

    /** Takes the array over. */
    public Bytes(byte[] content) {
        this.content = content;
    }

    /** From what a converter delivers: {@code byte[]} or {@link ByteBuffer}. */
    static Bytes of(Object raw) {
        if (raw instanceof byte[] array) {
            return new Bytes(array);
        }
        ByteBuffer buffer = ((ByteBuffer) raw).duplicate();
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        return new Bytes(copy);
    }

    /** The content itself, not a copy. */
    public byte[] content() {
        return content;
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(content, other.content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
