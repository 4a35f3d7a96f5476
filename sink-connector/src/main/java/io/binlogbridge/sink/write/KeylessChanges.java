package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.KeylessChange;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.target.ServerInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the changes of a table without a key, in their order: consecutive inserts together, anything else one by one. */
final class KeylessChanges {

    private final InsertStatements inserts;
    private final KeylessRow one;

    KeylessChanges(TableBinding binding, ServerInfo server, Packing packing) {
        this.inserts = InsertStatements.ofNewRows(binding, packing);
        this.one = new KeylessRow(binding, server);
    }

    /** @throws BadRecordException when a row is not there to be changed */
    void write(List<KeylessChange> changes, SqlSender sender, SqlBytes sql) throws SQLException {
        List<@Nullable Object[]> inserted = new ArrayList<>();
        for (KeylessChange change : changes) {
            @Nullable Object[] before = change.before();
            @Nullable Object[] after = change.after();
            if (isInsert(change) && after != null) {
                inserted.add(after);
                continue;
            }
            inserts.write(inserted, sender, sql);
            inserted.clear();
            if (before == null) {
                continue;
            }
            if (after == null) {
                one.delete(sql, before);
            } else {
                one.update(sql, before, after);
            }
            requireFound(sender.send(sql), change);
            if (after != null) {
                one.requireNothingElseBent(after, sender);
            }
        }
        inserts.write(inserted, sender, sql);
    }

    private static boolean isInsert(KeylessChange change) {
        return switch (change.change().operation()) {
            case INSERT, READ -> true;
            case UPDATE, DELETE -> false;
        };
    }

    private static void requireFound(long found, KeylessChange change) {
        if (found == 0) {
            throw BadRecordException.at(
                    change.change(),
                    "A row to "
                            + (change.after() == null ? "delete" : "update") + " in table "
                            + change.change().database() + "."
                            + change.change().table()
                            + ", which has no key, is not on the target: no row there is equal in all"
                            + " columns. The target was changed by somebody else; mend it, or migrate the table anew.");
        }
    }
}
