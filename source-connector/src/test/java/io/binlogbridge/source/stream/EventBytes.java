package io.binlogbridge.source.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import io.binlogbridge.source.value.ExactRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Events of the table shop.t as a server with binlog_row_metadata=MINIMAL writes them, read as the source reads its own. */
final class EventBytes {

    private static final byte LONGEST_VARCHAR = 40;

    private final EventDeserializer deserializer = new EventDeserializer();

    EventBytes() {
        TableMaps tables = new TableMaps();
        deserializer.setEventDataDeserializer(EventType.TABLE_MAP, new TableMapWithUtf8Names(tables));
        ExactRows.readBy(deserializer, tables);
    }

    /** The TABLE_MAP of columns of these types: 3 for INT, 8 for BIGINT, 15 for VARCHAR. */
    TableMapEventData map(long number, int... types) throws IOException {
        ByteBuffer event = begun(EventType.TABLE_MAP, number);
        event.put((byte) 4).put("shop".getBytes(UTF_8)).put((byte) 0);
        event.put((byte) 1).put("t".getBytes(UTF_8)).put((byte) 0);
        event.put((byte) types.length);
        for (int type : types) {
            event.put((byte) type);
        }
        int texts = (int) Arrays.stream(types).filter(type -> type == 15).count();
        event.put((byte) (2 * texts));
        for (int i = 0; i < texts; i++) {
            event.putShort(LONGEST_VARCHAR);
        }
        // Every column may be NULL; of what is optional the signs alone, all of them.
        event.put(all(types.length)).put(new byte[] {1, 1, 0});
        return read(event).getData();
    }

    /** Inserted rows, each of an integer, a text and then integers of 8 bytes; each value may be null. */
    WriteRowsEventData written(long number, int columns, Object[]... rows) throws IOException {
        return read(rows(EventType.EXT_WRITE_ROWS, number, columns, rows)).getData();
    }

    /** Updated rows, of each the images before and after. */
    UpdateRowsEventData updated(long number, int columns, Object[]... images) throws IOException {
        return read(rows(EventType.EXT_UPDATE_ROWS, number, columns, images)).getData();
    }

    DeleteRowsEventData deleted(long number, int columns, Object[]... rows) throws IOException {
        return read(rows(EventType.EXT_DELETE_ROWS, number, columns, rows)).getData();
    }

    private static ByteBuffer rows(EventType type, long number, int columns, Object[]... images) {
        ByteBuffer event = begun(type, number);
        event.putShort((short) 2).put((byte) columns).put(all(columns));
        if (type == EventType.EXT_UPDATE_ROWS) {
            event.put(all(columns));
        }
        for (Object[] image : images) {
            put(event, image);
        }
        return event;
    }

    private static void put(ByteBuffer event, Object[] image) {
        int nulls = 0;
        for (int i = 0; i < image.length; i++) {
            nulls |= image[i] == null ? 1 << i : 0;
        }
        event.put((byte) nulls);
        for (int i = 0; i < image.length; i++) {
            if (image[i] instanceof String text) {
                event.put((byte) text.length()).put(text.getBytes(UTF_8));
            } else if (image[i] instanceof Integer value && i == 0) {
                event.putInt(value);
            } else if (image[i] instanceof Integer value) {
                event.putLong(value);
            }
        }
    }

    private static byte all(int columns) {
        return (byte) ((1 << columns) - 1);
    }

    private static ByteBuffer begun(EventType type, long number) {
        ByteBuffer event = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        event.putInt(0).put(code(type)).putInt(1).putInt(0).putInt(0).putShort((short) 0);
        return event.putInt((int) number).putShort((short) 0).putShort((short) 0);
    }

    private static byte code(EventType type) {
        return switch (type) {
            case TABLE_MAP -> 19;
            case EXT_WRITE_ROWS -> 30;
            case EXT_UPDATE_ROWS -> 31;
            case EXT_DELETE_ROWS -> 32;
            default -> throw new IllegalArgumentException("not made here: " + type);
        };
    }

    private Event read(ByteBuffer written) throws IOException {
        written.putInt(9, written.position()).flip();
        byte[] event = new byte[written.remaining()];
        written.get(event);
        return deserializer.nextEvent(new ByteArrayInputStream(event));
    }
}
