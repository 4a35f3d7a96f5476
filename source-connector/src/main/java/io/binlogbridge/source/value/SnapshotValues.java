package io.binlogbridge.source.value;

import io.debezium.relational.Column;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of the text protocol, in a session without {@code character_set_results}, in UTC and without an SQL mode, brought into the
 * form that {@link BinlogCells} gives for the same column: what stands in a record then does not depend on how it was read.
 */
public final class SnapshotValues {

    private SnapshotValues() {}

    /** Makes a value of the bytes that the server sent. */
    @FunctionalInterface
    public interface Reader {
        Object read(byte[] sent);
    }

    /** Empty for columns that the driver's own reading does no harm to. */
    public static Optional<Reader> reader(Column column) {
        return Optional.ofNullable(find(column));
    }

    /**
     * How a SELECT asks for the column. The server writes a FLOAT with some six digits and a FLOAT(7,3) with three behind the point; as a
     * DOUBLE it writes as many as it takes, and multiplied by one even -0 keeps its sign.
     */
    public static String selected(Column column) {
        String name = '`' + column.name().replace("`", "``") + '`';
        return ColumnFamily.of(column) == ColumnFamily.FLOATING ? name + " * 1e0 AS " + name : name;
    }

    private static @Nullable Reader find(Column column) {
        return switch (ColumnFamily.of(column)) {
            case DATE, TIME, DATETIME, TIMESTAMP -> SnapshotValues::ascii;
            case YEAR -> sent -> Integer.parseInt(ascii(sent));
            case BIT -> Bits::reversed;
            // With leading zeros in a ZEROFILL column.
            case DECIMAL -> sent -> new BigDecimal(ascii(sent));
            case FLOATING -> sent -> Double.parseDouble(ascii(sent));
            case TEXT, ENUM, SET, SPATIAL, BINARY -> sent -> sent;
            case JSON -> sent -> JsonNumbers.exact(new String(sent, StandardCharsets.UTF_8));
            case UNSIGNED_BIGINT, OTHER -> null;
        };
    }

    private static String ascii(byte[] sent) {
        return new String(sent, StandardCharsets.ISO_8859_1);
    }
}
