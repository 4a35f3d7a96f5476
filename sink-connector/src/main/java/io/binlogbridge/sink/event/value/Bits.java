package io.binlogbridge.sink.event.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** BIT(n) values. */
final class Bits {

    private Bits() {}

    /** The unsigned number in little-endian bytes: a Long, or a BigDecimal when it takes all 64 bits. */
    static Object littleEndian(byte[] bytes) {
        byte[] bigEndian = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            bigEndian[bytes.length - 1 - i] = bytes[i];
        }
        BigInteger number = new BigInteger(1, bigEndian);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : new BigDecimal(number);
    }
}
