package io.binlogbridge.source.model;

import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.relational.history.TableChanges;
import io.debezium.relational.history.TableChanges.TableChange;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of tables and databases as Debezium's schema history can write and read them again: what is a quote there stands in
 * MySQL's own notation for file names, {@code @0060} for a backquote.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/identifier-mapping.html">Mapping of Identifiers to File Names</a>
 */
final class SafeNames {

    private static final Pattern UNSAFE = Pattern.compile("[`'\"@]");
    private static final Pattern WRITTEN = Pattern.compile("@(0060|0027|0022|0040)");

    private SafeNames() {}

    static TableChanges written(TableChanges changes) {
        TableChanges written = new TableChanges();
        for (TableChange change : changes) {
            TableId previous = change.getPreviousId();
            switch (change.getType()) {
                case CREATE -> written.create(written(change.getTable()));
                case DROP -> written.drop(written(change.getId()));
                case ALTER -> {
                    if (previous == null) {
                        written.alter(written(change.getTable()));
                    } else {
                        written.rename(written(change.getTable()), written(previous));
                    }
                }
            }
        }
        return written;
    }

    private static Table written(Table table) {
        return table.edit().tableId(written(table.id())).create();
    }

    private static TableId written(TableId id) {
        return new TableId(written(id.catalog()), written(id.schema()), written(id.table()));
    }

    private static @Nullable String written(@Nullable String name) {
        return name == null ? null : UNSAFE.matcher(name).replaceAll(SafeNames::written);
    }

    private static String written(MatchResult unsafe) {
        return String.format("@%04x", (int) unsafe.group().charAt(0));
    }

    /** The name that was written as this one. */
    static TableId read(TableId id) {
        return new TableId(read(id.catalog()), read(id.schema()), read(id.table()));
    }

    private static @Nullable String read(@Nullable String name) {
        return name == null ? null : WRITTEN.matcher(name).replaceAll(SafeNames::read);
    }

    private static String read(MatchResult written) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(written.group(1), 16)));
    }
}
