package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * TABLE_MAP events by table id, for the row events that follow them. The ids of the server never come again for another definition, and each
 * transaction names its tables anew, so the oldest are let go.
 */
final class TableMaps extends LinkedHashMap<Long, TableMapEventData> {

    private static final long serialVersionUID = 1L;

    /** More than one transaction writes to. */
    private static final int MOST = 10_000;

    TableMaps() {
        super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, TableMapEventData> eldest) {
        return size() > MOST;
    }
}
