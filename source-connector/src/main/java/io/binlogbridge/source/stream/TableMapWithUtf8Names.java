package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.TableMapEventDataDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A TABLE_MAP event with its names read as UTF-8, which is what the server writes. The library reads them in the JVM's
 * default character set, which on Java 17 is the machine's: under LANG=C a table with an accent in its name is another
 * table, and not captured.
 */
final class TableMapWithUtf8Names extends TableMapEventDataDeserializer {

    private static final int TABLE_ID_AND_FLAGS = 8;

    private final TableMaps tables;

    /**
     * @param tables takes each event that is read
     */
    TableMapWithUtf8Names(TableMaps tables) {
        this.tables = tables;
    }

    @Override
    public TableMapEventData deserialize(ByteArrayInputStream in) throws IOException {
        byte[] event = in.read(in.available());
        TableMapEventData data = super.deserialize(new ByteArrayInputStream(event));
        int database = TABLE_ID_AND_FLAGS;
        int table = database + length(event, database) + 2;
        data.setDatabase(name(event, database));
        data.setTable(name(event, table));
        tables.put(data.getTableId(), data);
        return data;
    }

    /** One byte of length, the name, a zero. */
    private static String name(byte[] event, int start) {
        return new String(
                Arrays.copyOfRange(event, start + 1, start + 1 + length(event, start)), StandardCharsets.UTF_8);
    }

    private static int length(byte[] event, int start) {
        return event[start] & 0xff;
    }
}
