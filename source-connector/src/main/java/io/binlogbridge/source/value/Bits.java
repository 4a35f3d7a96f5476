package io.binlogbridge.source.value;

/** BIT(n): MySQL has the most significant byte first, Debezium's {@code io.debezium.data.Bits} the least. */
final class Bits {

    private Bits() {}

    /** In place. */
    static byte[] reversed(byte[] bytes) {
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte first = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = first;
        }
        return bytes;
    }

    /** The one bit of a BIT(1). */
    static boolean isSet(byte[] littleEndian) {
        return (littleEndian[0] & 1) == 1;
    }
}
