package io.binlogbridge.ddl;

import io.binlogbridge.ddl.AlterAction.What;
import io.binlogbridge.ddl.ColumnRuleException.Reason;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Carries the rules on columns into the actions of ALTER TABLE. Used by one thread, for one statement. */
final class AlterTableColumns {

    private static final String ADDING = "ADD ";

    private final TableColumns own;
    private final ColumnEdits edits;
    private final DefinitionColumns definitions;
    private final Set<String> droppedIndexes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    AlterTableColumns(TableColumns own, ColumnEdits edits) {
        this.own = own;
        this.edits = edits;
        KeyNames keys = new KeyNames(
                name -> !droppedIndexes.contains(name) && own.mapping().hasIndex(own.table(), name));
        this.definitions = new DefinitionColumns(own, edits, keys, ConstraintColumns.ofKnownTable(own, edits, keys));
    }

    /** Whether an action is left that does anything. */
    boolean apply(Stretch actions) {
        List<AlterAction> all = AlterAction.all(actions);
        all.stream()
                .filter(action ->
                        action.what() == What.INDEX && action.own().at(0).is("DROP"))
                .forEach(action -> droppedIndexes.add(action.subject().at(0).text()));
        for (AlterAction action : all) {
            apply(action);
            new PartitionColumns(own, edits).apply(action.partitioning());
        }
        edits.removeCommas(all.stream().map(AlterAction::own).toList());
        boolean anyGone = all.stream().anyMatch(action -> edits.isGone(action.own()));
        return !anyGone || all.stream().anyMatch(this::doesSomething);
    }

    private boolean doesSomething(AlterAction action) {
        boolean stays = action.own().size() > 0 && !edits.isGone(action.own());
        return (stays && action.what() != What.MANNER) || action.partitioning().size() > 0;
    }

    private void apply(AlterAction action) {
        Stretch own = action.own();
        switch (action.what()) {
            case ADD -> definitions.apply(action.subject(), own, ADDING);
            case ADD_LIST -> addList(action);
            case MODIFY_COLUMN -> modify(action);
            case CHANGE_COLUMN -> change(action);
            case RENAME_COLUMN -> rename(action);
            case DROP_COLUMN -> onColumn(action, false);
            case ALTER_COLUMN -> onColumn(action, true);
            case ORDER_BY -> orderBy(action);
            case INDEX -> named(action, LeftOut.Kind.INDEX);
            case FOREIGN_KEY -> named(action, LeftOut.Kind.FOREIGN_KEY);
            case CHECK -> named(action, LeftOut.Kind.CHECK);
            case CONSTRAINT -> named(action, LeftOut.Kind.FOREIGN_KEY, LeftOut.Kind.CHECK, LeftOut.Kind.INDEX);
            case MANNER, OTHER -> {}
        }
    }

    private void addList(AlterAction action) {
        List<Stretch> list = action.own().inside(action.at()).split();
        list.forEach(definition -> definitions.apply(definition, definition, ""));
        edits.removeCommas(list);
        if (list.stream().allMatch(edits::isGone)) {
            edits.remove(action.own());
        }
    }

    private void modify(AlterAction action) {
        ColumnDefinition column = ColumnDefinition.of(action.subject());
        if (own.leavesOut(column.name())) {
            definitions.column(column, action.own(), ADDING);
        } else {
            edits.rename(column.name(), own);
            definitions.attributes(column, action.own(), ADDING);
        }
    }

    private void change(AlterAction action) {
        Stretch subject = action.subject();
        int last = ColumnDefinition.lastOfName(subject, 0);
        Token from = subject.at(last);
        ColumnDefinition column = ColumnDefinition.of(subject.after(last + 1));
        if (own.leavesOut(from) && own.leavesOut(column.name())) {
            definitions.column(column, action.own(), ADDING);
        } else if (changes(action, from, column.name())) {
            edits.rename(from, own);
            definitions.column(column, action.own(), ADDING);
        }
    }

    private void rename(AlterAction action) {
        Stretch subject = action.subject();
        Token from = subject.at(0);
        Token to = subject.at(2);
        if (own.leavesOut(from) && own.leavesOut(to)) {
            edits.leaveOut(LeftOut.Kind.COLUMN, to.text(), to.text());
            edits.remove(action.own());
        } else if (changes(action, from, to)) {
            definitions.claim(to);
            if (own.target(from).equals(own.target(to))) {
                edits.remove(action.own());
            }
            edits.rename(from, own);
            edits.rename(to, own);
        }
    }

    /** Whether a column that gets another name is there under both; one that goes by its new name is dropped. */
    private boolean changes(AlterAction action, Token from, Token to) {
        if (own.leavesOut(from)) {
            throw edits.failure(
                    to,
                    Reason.APPEARS,
                    own,
                    "column " + from.text() + " of " + own.table() + ", which the rules leave out, is called "
                            + to.text()
                            + " now, which they do not leave out, but its values are not known; leave it out under both names");
        } else if (own.leavesOut(to)) {
            edits.leaveOut(LeftOut.Kind.COLUMN, from.text(), to.text());
            edits.replace(
                    action.own(),
                    "DROP COLUMN " + ObjectName.quoted(own.target(from).orElseThrow()));
            return false;
        }
        return true;
    }

    /** DROP and ALTER of a column. */
    private void onColumn(AlterAction action, boolean saysDefault) {
        Token column = action.subject().at(ColumnDefinition.lastOfName(action.subject(), 0));
        if (own.leavesOut(column)) {
            edits.leaveOut(LeftOut.Kind.COLUMN, column.text(), column.text());
            edits.remove(action.own());
            return;
        }
        edits.rename(column, own);
        if (saysDefault) {
            setDefault(action, column);
        }
    }

    private void setDefault(AlterAction action, Token column) {
        Stretch subject = action.subject();
        int opening = ColumnDefinition.lastOfName(subject, 0) + 3;
        if (!subject.at(opening).isSymbol("(")) {
            return;
        }
        for (Token read : ExpressionColumns.in(subject.inside(opening), edits.mode())) {
            if (own.leavesOut(read)) {
                edits.leaveOut(LeftOut.Kind.DEFAULT, column.text(), read.text());
                edits.remove(action.own());
                return;
            }
            edits.rename(read, own);
        }
    }

    private void orderBy(AlterAction action) {
        List<Stretch> list = action.subject().split();
        for (Stretch part : list) {
            Token column = part.at(ColumnDefinition.lastOfName(part, 0));
            if (own.leavesOut(column)) {
                edits.remove(part);
            } else {
                edits.rename(column, own);
            }
        }
        edits.removeCommas(list);
        if (list.stream().allMatch(edits::isGone)) {
            edits.remove(action.own());
        }
    }

    /** What drops, renames or alters an index or a constraint that the target does not have. */
    private void named(AlterAction action, LeftOut.Kind... kinds) {
        String name = action.subject().at(0).text();
        if (Stream.of(kinds).anyMatch(kind -> own.mapping().isLeftOut(own.table(), kind, name))) {
            edits.remove(action.own());
        }
    }
}
