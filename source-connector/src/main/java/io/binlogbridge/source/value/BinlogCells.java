package io.binlogbridge.source.value;

import com.github.shyiko.mysql.binlog.event.deserialization.ColumnType;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;

/** The cells of a row event that the library bends, read exactly: dates and times, bits, and text, whose character set the event does not tell. */
final class BinlogCells {

    private BinlogCells() {}

    /** Whether {@link #read} knows the type; the library reads the others right. */
    static boolean reads(ColumnType type) {
        return switch (type) {
            case DATE,
                    TIME,
                    TIME_V2,
                    DATETIME,
                    DATETIME_V2,
                    TIMESTAMP,
                    TIMESTAMP_V2,
                    YEAR,
                    BIT,
                    STRING,
                    VARCHAR,
                    VAR_STRING -> true;
            default -> false;
        };
    }

    /**
     * @param meta the column's metadata of the TABLE_MAP event
     * @param length of a CHAR or BINARY, in bytes
     * @return {@link TemporalText}; a YEAR as Integer; bits as little-endian bytes; text as the column's bytes
     */
    static Serializable read(ColumnType type, int meta, int length, ByteArrayInputStream in) throws IOException {
        return switch (type) {
            case DATE -> BinlogTemporals.date(in);
            case TIME -> BinlogTemporals.timeBefore56(in);
            case TIME_V2 -> BinlogTemporals.time(meta, in);
            case DATETIME -> BinlogTemporals.dateTimeBefore56(in);
            case DATETIME_V2 -> BinlogTemporals.dateTime(meta, in);
            case TIMESTAMP -> BinlogTemporals.timestampBefore56(in);
            case TIMESTAMP_V2 -> BinlogTemporals.timestamp(meta, in);
            case YEAR -> BinlogTemporals.year(in);
            case BIT -> Bits.reversed(in.read((meta >> 8) + ((meta & 0xff) == 0 ? 0 : 1)));
            case STRING -> in.read(in.readInteger(length < 256 ? 1 : 2));
            case VARCHAR, VAR_STRING -> in.read(in.readInteger(meta < 256 ? 1 : 2));
            default -> throw new IllegalArgumentException("not read here: " + type);
        };
    }
}
