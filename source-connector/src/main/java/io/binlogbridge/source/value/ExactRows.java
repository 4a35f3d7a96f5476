package io.binlogbridge.source.value;

import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.ColumnType;
import com.github.shyiko.mysql.binlog.event.deserialization.DeleteRowsEventDataDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.UpdateRowsEventDataDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.WriteRowsEventDataDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;

/** Row events with {@link BinlogCells}, in the place of the library's and Debezium's deserializers. */
public final class ExactRows {

    private ExactRows() {}

    /**
     * Has {@code deserializer} read all row events exactly.
     *
     * @param tables the TABLE_MAP events by table id, as the deserializer has met them
     */
    public static void readBy(EventDeserializer deserializer, Map<Long, TableMapEventData> tables) {
        deserializer.setEventDataDeserializer(EventType.WRITE_ROWS, new Written(tables));
        deserializer.setEventDataDeserializer(EventType.UPDATE_ROWS, new Updated(tables));
        deserializer.setEventDataDeserializer(EventType.DELETE_ROWS, new Deleted(tables));
        deserializer.setEventDataDeserializer(
                EventType.EXT_WRITE_ROWS, new Written(tables).setMayContainExtraInformation(true));
        deserializer.setEventDataDeserializer(
                EventType.EXT_UPDATE_ROWS, new Updated(tables).setMayContainExtraInformation(true));
        deserializer.setEventDataDeserializer(
                EventType.EXT_DELETE_ROWS, new Deleted(tables).setMayContainExtraInformation(true));
    }

    private static final class Written extends WriteRowsEventDataDeserializer {

        Written(Map<Long, TableMapEventData> tables) {
            super(tables);
        }

        @Override
        protected Serializable deserializeCell(ColumnType type, int meta, int length, ByteArrayInputStream in)
                throws IOException {
            return BinlogCells.reads(type)
                    ? BinlogCells.read(type, meta, length, in)
                    : super.deserializeCell(type, meta, length, in);
        }
    }

    private static final class Updated extends UpdateRowsEventDataDeserializer {

        Updated(Map<Long, TableMapEventData> tables) {
            super(tables);
        }

        @Override
        protected Serializable deserializeCell(ColumnType type, int meta, int length, ByteArrayInputStream in)
                throws IOException {
            return BinlogCells.reads(type)
                    ? BinlogCells.read(type, meta, length, in)
                    : super.deserializeCell(type, meta, length, in);
        }
    }

    private static final class Deleted extends DeleteRowsEventDataDeserializer {

        Deleted(Map<Long, TableMapEventData> tables) {
            super(tables);
        }

        @Override
        protected Serializable deserializeCell(ColumnType type, int meta, int length, ByteArrayInputStream in)
                throws IOException {
            return BinlogCells.reads(type)
                    ? BinlogCells.read(type, meta, length, in)
                    : super.deserializeCell(type, meta, length, in);
        }
    }
}
