package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One of the objects, or pairs of names, that a statement lists with commas between them.
 *
 * @param names the one name, or both of a pair
 */
record ListedItem(List<ObjectName> names, int start, int end) {

    boolean isKept(Predicate<ObjectName> keep) {
        return names.stream().anyMatch(keep);
    }

    /** What takes the items out that are not kept, each with one comma. Some item must be kept. */
    static List<Edit> removing(List<ListedItem> items, Predicate<ObjectName> keep) {
        List<Edit> edits = new ArrayList<>();
        boolean oneKept = false;
        for (int i = 0; i < items.size(); i++) {
            ListedItem item = items.get(i);
            if (item.isKept(keep)) {
                oneKept = true;
            } else if (oneKept) {
                edits.add(new Edit(items.get(i - 1).end(), item.end(), ""));
            } else {
                edits.add(new Edit(item.start(), items.get(i + 1).start(), ""));
            }
        }
        return edits;
    }
}
