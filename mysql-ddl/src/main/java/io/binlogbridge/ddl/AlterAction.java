package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the actions of ALTER TABLE.
 *
 * @param own the action itself; empty where nothing but a partitioning stands between two commas
 * @param at where in {@code own} the name or the definition begins that it is about
 * @param partitioning PARTITION BY, or definitions of partitions, which follow the last action without a comma
 */
record AlterAction(What what, Stretch own, int at, Stretch partitioning) {

    enum What {
        /** A column, an index or a constraint. */
        ADD,
        /** Several of these in parentheses. */
        ADD_LIST,
        DROP_COLUMN,
        CHANGE_COLUMN,
        MODIFY_COLUMN,
        RENAME_COLUMN,
        ALTER_COLUMN,
        /** Drops, renames or alters an index. */
        INDEX,
        FOREIGN_KEY,
        CHECK,
        /** Drops or alters a foreign key, a check or a unique index. */
        CONSTRAINT,
        ORDER_BY,
        /** How the statement is carried out; by itself it does nothing. */
        MANNER,
        OTHER
    }

    /** What {@link What what} it is and where its name begins. */
    private record Sort(What what, int at) {}

    /** All actions of a statement, in their order. */
    static List<AlterAction> all(Stretch actions) {
        List<AlterAction> all = new ArrayList<>();
        for (Stretch part : actions.split()) {
            // The commas in ORDER BY are not those between actions; nothing but a partitioning can follow it.
            Stretch whole = part.lookingAt(0, "ORDER", "BY") ? actions.after(part.from() - actions.from()) : part;
            int partitioning = ActionReader.partitioningAt(whole);
            Stretch own = whole.sub(0, partitioning);
            Sort sort = sort(own);
            all.add(new AlterAction(sort.what(), own, sort.at(), whole.after(partitioning)));
            if (sort.what() == What.ORDER_BY) {
                break;
            }
        }
        return all;
    }

    /** From the name or the definition on. */
    Stretch subject() {
        return own.after(at);
    }

    private static Sort sort(Stretch own) {
        Token first = own.at(0);
        if (first.is("ADD")) {
            int at = pastExists(own, own.at(1).is("COLUMN") ? 2 : 1);
            What what = own.at(at).isSymbol("(") ? What.ADD_LIST : own.size() > at ? What.ADD : What.OTHER;
            return new Sort(what, at);
        } else if (first.isAnyOf("CHANGE", "MODIFY")) {
            int at = pastExists(own, own.at(1).is("COLUMN") ? 2 : 1);
            return new Sort(first.is("CHANGE") ? What.CHANGE_COLUMN : What.MODIFY_COLUMN, at);
        } else if (first.isAnyOf("DROP", "ALTER", "RENAME")) {
            return named(own, first);
        } else if (own.lookingAt(0, "ORDER", "BY")) {
            return new Sort(What.ORDER_BY, 2);
        }
        boolean manner = first.isAnyOf("ALGORITHM", "LOCK")
                || own.lookingAt(0, "WITH", "VALIDATION")
                || own.lookingAt(0, "WITHOUT", "VALIDATION");
        return new Sort(manner ? What.MANNER : What.OTHER, 0);
    }

    private static Sort named(Stretch own, Token first) {
        Token second = own.at(1);
        if (second.is("COLUMN")) {
            What what =
                    first.is("DROP") ? What.DROP_COLUMN : first.is("ALTER") ? What.ALTER_COLUMN : What.RENAME_COLUMN;
            return new Sort(what, pastExists(own, 2));
        } else if (second.isAnyOf("INDEX", "KEY")) {
            return new Sort(What.INDEX, pastExists(own, 2));
        } else if (second.is("FOREIGN")) {
            return new Sort(What.FOREIGN_KEY, pastExists(own, 3));
        } else if (second.isAnyOf("CHECK", "CONSTRAINT")) {
            return new Sort(second.is("CHECK") ? What.CHECK : What.CONSTRAINT, pastExists(own, 2));
        } else if (first.is("RENAME") || second.isAnyOf("PRIMARY", "PARTITION")) {
            return new Sort(What.OTHER, 0);
        }
        return new Sort(first.is("DROP") ? What.DROP_COLUMN : What.ALTER_COLUMN, pastExists(own, 1));
    }

    /** IF is a reserved word; MySQL itself does not know it here, servers that are made of it do. */
    private static int pastExists(Stretch own, int index) {
        if (own.lookingAt(index, "IF", "NOT", "EXISTS")) {
            return index + 3;
        }
        return own.lookingAt(index, "IF", "EXISTS") ? index + 2 : index;
    }
}
