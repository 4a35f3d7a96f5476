package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.EventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;

/** The three kinds of events that hold rows. */
final class RowEvents {

    private RowEvents() {}

    /** How many rows the event holds; 0 for an event of another kind. */
    static int rows(EventData data) {
        if (data instanceof WriteRowsEventData write) {
            return write.getRows().size();
        } else if (data instanceof UpdateRowsEventData update) {
            return update.getRows().size();
        } else if (data instanceof DeleteRowsEventData delete) {
            return delete.getRows().size();
        }
        return 0;
    }
}
