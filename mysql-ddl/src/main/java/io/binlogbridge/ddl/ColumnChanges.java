package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnChange.Kind;
import java.util.List;
import java.util.stream.Stream;

/** What the actions of ALTER TABLE do to columns. */
final class ColumnChanges {

    private ColumnChanges() {}

    static List<ColumnChange> of(Stretch actions) {
        return AlterAction.all(actions).stream().flatMap(ColumnChanges::of).toList();
    }

    private static Stream<ColumnChange> of(AlterAction action) {
        Stretch subject = action.subject();
        return switch (action.what()) {
            case ADD -> added(subject);
            case ADD_LIST -> subject.inside(0).split().stream().flatMap(ColumnChanges::added);
            case DROP_COLUMN -> one(Kind.DROPPED, nameAt(subject));
            case MODIFY_COLUMN, ALTER_COLUMN -> one(Kind.REDEFINED, nameAt(subject));
            case CHANGE_COLUMN ->
                renamed(nameAt(subject), nameAt(subject.after(ColumnDefinition.lastOfName(subject, 0) + 1)));
            case RENAME_COLUMN -> renamed(nameAt(subject), subject.at(2).text());
            default -> Stream.empty();
        };
    }

    private static Stream<ColumnChange> added(Stretch definition) {
        boolean column = definition.at(0).isIdentifier() && !definition.at(0).isAnyOf("CONSTRAINT", "CHECK");
        return column && KeyDefinition.of(definition).isEmpty() ? one(Kind.ADDED, nameAt(definition)) : Stream.empty();
    }

    private static Stream<ColumnChange> one(Kind kind, String name) {
        return Stream.of(new ColumnChange(kind, name, name));
    }

    private static Stream<ColumnChange> renamed(String from, String to) {
        return Stream.of(new ColumnChange(from.equalsIgnoreCase(to) ? Kind.REDEFINED : Kind.RENAMED, from, to));
    }

    private static String nameAt(Stretch stretch) {
        return stretch.at(ColumnDefinition.lastOfName(stretch, 0)).text();
    }
}
