package io.binlogbridge.bench.jmh;

import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import io.binlogbridge.bench.workload.OrderTable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Inserts into the benchmark's table of orders as the binlog has them: WRITE_ROWS events of version 2. */
final class OrderEvents {

    static final OrderTable TABLE = new OrderTable(140, false);

    private static final long TABLE_NUMBER = 97;
    private static final byte WRITE_ROWS = 30;

    /** The server begins a new event at 8 KB (binlog_row_event_max_size). */
    private static final int ROWS_OF_EVENT = 40;

    private static final int LARGEST_EVENT = 16 * 1024;

    private OrderEvents() {}

    /** What a TABLE_MAP event says of the table. */
    static Map<Long, TableMapEventData> tables() {
        TableMapEventData table = new TableMapEventData();
        table.setTableId(TABLE_NUMBER);
        table.setDatabase(OrderRecords.DATABASE);
        table.setTable(OrderTable.NAME);
        table.setColumnTypes(new byte[] {8, 3, 15, (byte) 246, 3, 18, 17, 15});
        table.setColumnMetadata(new int[] {0, 0, 4 * 12, 10 | 2 << 8, 0, 6, 0, 4 * TABLE.noteLength()});
        return new HashMap<>(Map.of(TABLE_NUMBER, table));
    }

    /** The events of the ids from 1 on. */
    static List<byte[]> inserts(int rows) {
        return LongStream.iterate(1, from -> from <= rows, from -> from + ROWS_OF_EVENT)
                .mapToObj(from -> event(from, Math.min(rows, from + ROWS_OF_EVENT - 1)))
                .toList();
    }

    private static byte[] event(long from, long to) {
        ByteBuffer event = ByteBuffer.allocate(LARGEST_EVENT).order(ByteOrder.LITTLE_ENDIAN);
        event.putInt(0).put(WRITE_ROWS).putInt(1).putInt(0).putInt(0).putShort((short) 0);
        event.putInt((int) TABLE_NUMBER).putShort((short) 0).putShort((short) 0);
        event.putShort((short) 2).put((byte) TABLE.columns()).put((byte) 0xff);
        for (long id = from; id <= to; id++) {
            put(event, TABLE.row(id));
        }
        event.putInt(9, event.position()).flip();
        byte[] bytes = new byte[event.remaining()];
        event.get(bytes);
        return bytes;
    }

    private static void put(ByteBuffer event, Object[] row) {
        event.put((byte) 0).putLong((Long) row[0]).putInt((Integer) row[1]);
        byte[] status = text(row[2]);
        event.put((byte) status.length).put(status);
        BigDecimal amount = new BigDecimal(text(row[3], ""));
        bigEndian(event, amount.longValue() | 0x8000_0000L, 4);
        bigEndian(event, amount.remainder(BigDecimal.ONE).movePointRight(2).longValue(), 1);
        event.putInt((Integer) row[4]);
        LocalDateTime placedAt = LocalDateTime.parse(text(row[5], "T"));
        bigEndian(event, dateTime(placedAt), 5);
        bigEndian(event, placedAt.get(ChronoField.MICRO_OF_SECOND), 3);
        bigEndian(event, LocalDateTime.parse(text(row[6], "T")).toEpochSecond(ZoneOffset.UTC), 4);
        byte[] note = text(row[7]);
        event.putShort((short) note.length).put(note);
    }

    /** A DATETIME without its fraction. */
    private static long dateTime(LocalDateTime it) {
        long date = (it.getYear() * 13L + it.getMonthValue()) << 5 | it.getDayOfMonth();
        long time = (long) it.getHour() << 12 | it.getMinute() << 6 | it.getSecond();
        return 0x80_0000_0000L + (date << 17 | time);
    }

    private static void bigEndian(ByteBuffer event, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            event.put((byte) (value >>> (8 * i)));
        }
    }

    private static byte[] text(Object value) {
        return text(value, " ").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object value, String space) {
        return String.valueOf(value).replace(" ", space);
    }
}
