package io.binlogbridge.sink.event.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** Semantic types whose values are structs or lists. */
final class Structs {

    private Structs() {}

    static Object variableScaleDecimal(Object raw) {
        Struct struct = (Struct) raw;
        byte[] unscaled = Bytes.of(struct.getWithoutDefault("value")).content();
        return new BigDecimal(new BigInteger(unscaled), struct.getInt32("scale"));
    }

    /** MySQL's own form: SRID in four little-endian bytes, then WKB. Any geometry column takes it, whatever its axis order. */
    static Object geometry(Object raw) {
        Struct struct = (Struct) raw;
        Object wkb = struct.getWithoutDefault("wkb");
        if (wkb == null) {
            throw new ValueException("the geometry has no WKB");
        }
        return geometry(Bytes.of(wkb).content(), (Integer) struct.getWithoutDefault("srid"));
    }

    static Bytes geometry(byte[] wkb, @Nullable Integer srid) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        return new Bytes(buffer.putInt(srid == null ? 0 : srid).put(wkb).array());
    }

    /** MySQL's own form of VECTOR: four little-endian bytes an element. */
    static Object floatVector(Object raw) {
        List<?> elements = (List<?>) raw;
        ByteBuffer buffer = ByteBuffer.allocate(4 * elements.size()).order(ByteOrder.LITTLE_ENDIAN);
        elements.forEach(element -> buffer.putFloat(((Number) element).floatValue()));
        return new Bytes(buffer.array());
    }
}
