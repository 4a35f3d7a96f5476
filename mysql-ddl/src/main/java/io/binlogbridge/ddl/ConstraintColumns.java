package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries the rules on columns into checks and foreign keys. Used by one thread, for one statement. */
final class ConstraintColumns {

    private final TableColumns own;
    private final ColumnEdits edits;
    private final KeyNames keys;
    private final Optional<ConstraintNumbers> checks;
    private final Optional<ConstraintNumbers> foreignKeys;

    /** Indexes that the server makes for foreign keys, by their columns; those over the same columns have one together. */
    private final Map<List<String>, Index> indexes = new HashMap<>();

    private record Index(String name, Optional<String> toSay) {}

    /** Of a table that is there, of which it is not known how many constraints it has. */
    static ConstraintColumns ofKnownTable(TableColumns own, ColumnEdits edits, KeyNames keys) {
        return new ConstraintColumns(own, edits, keys, Optional.empty());
    }

    /** @param target the target's name of a table that is made */
    static ConstraintColumns ofNewTable(TableColumns own, ColumnEdits edits, KeyNames keys, ObjectName target) {
        return new ConstraintColumns(own, edits, keys, Optional.of(target));
    }

    private ConstraintColumns(TableColumns own, ColumnEdits edits, KeyNames keys, Optional<ObjectName> created) {
        this.own = own;
        this.edits = edits;
        this.keys = keys;
        String source = own.table().name();
        this.checks = created.map(target -> new ConstraintNumbers(source, target.name(), "_chk_"));
        this.foreignKeys = created.map(target -> new ConstraintNumbers(source, target.name(), "_ibfk_"));
    }

    /** {@code CONSTRAINT c CHECK (...)}, of a table or of a column. */
    void check(Stretch check, Stretch whole) {
        int keyword = DefinitionReader.passConstraintName(check, 0);
        List<Token> columns = ExpressionColumns.in(check.inside(keyword + 1), edits.mode());
        Optional<Token> lost = columns.stream().filter(own::leavesOut).findFirst();
        if (lost.isPresent()) {
            loseCheck(check, lost.get());
            edits.remove(whole);
            return;
        }
        columns.forEach(column -> edits.rename(column, own));
        if (keyword < 2) {
            checks.flatMap(ConstraintNumbers::toSay).ifPresent(name -> say(name, check, keyword));
        }
    }

    /** Notes a check that goes. */
    void loseCheck(Stretch check, Token column) {
        boolean named = DefinitionReader.passConstraintName(check, 0) == 2;
        String name = named
                ? check.at(1).text()
                : checks.map(ConstraintNumbers::leaveOut).orElse("");
        edits.leaveOut(LeftOut.Kind.CHECK, name, column.text());
    }

    private void say(String name, Stretch constraint, int keyword) {
        String text = (keyword == 0 ? "CONSTRAINT " : "") + ObjectName.quoted(name) + " ";
        edits.insert(constraint.at(keyword).start(), text);
    }

    /** A foreign key that is said by itself. */
    void foreignKey(KeyDefinition key, Stretch whole) {
        List<Token> columns =
                key.parts().stream().map(KeyDefinition.Part::column).toList();
        Reference reference = reference(key.afterParts());
        int keyword = DefinitionReader.passConstraintName(key.whole(), 0);
        Optional<Token> lost = Stream.concat(columns.stream().filter(own::leavesOut), reference.lost())
                .findFirst();
        if (lost.isPresent()) {
            Optional<String> name =
                    keyword == 2 ? Optional.of(key.whole().at(1).text()) : foreignKeys.map(ConstraintNumbers::leaveOut);
            edits.leaveOut(LeftOut.Kind.FOREIGN_KEY, name.orElse(""), lost.get().text());
            edits.remove(whole);
            return;
        }
        columns.forEach(column -> edits.rename(column, own));
        reference.rename(edits);
        Optional<String> name = keyword < 2 ? foreignKeys.flatMap(ConstraintNumbers::toSay) : Optional.empty();
        sayIndex(key, columns, name.isPresent());
        name.ifPresent(said -> say(said, key.whole(), keyword));
    }

    /**
     * The index that the server makes for a foreign key, if there is none, has the name of its first column too. Where the constraint is
     * named, the server would give the index that name, so then the index is said by itself.
     */
    private void sayIndex(KeyDefinition key, List<Token> columns, boolean constraintIsSaid) {
        if (keys.covers(columns)) {
            return;
        }
        List<String> over = columns.stream()
                .map(column -> column.text().toLowerCase(Locale.ROOT))
                .toList();
        Index index = key.name().isPresent()
                ? indexOf(key, columns.get(0))
                : indexes.computeIfAbsent(over, same -> indexOf(key, columns.get(0)));
        if (constraintIsSaid) {
            String list = columns.stream()
                    .flatMap(column -> own.target(column).stream())
                    .map(ObjectName::quoted)
                    .collect(Collectors.joining(", ", " (", "), "));
            edits.insert(key.whole().at(0).start(), "KEY " + ObjectName.quoted(index.name()) + list);
        } else {
            index.toSay().ifPresent(said -> edits.insert(key.namePlace(), " " + ObjectName.quoted(said)));
        }
    }

    private Index indexOf(KeyDefinition key, Token first) {
        String name = keys.onSource(key.name(), Optional.of(first));
        return new Index(name, keys.toSay(name, key.name().isPresent(), own.target(first)));
    }

    /** {@code REFERENCES t (a)} in the definition of a column. */
    void reference(Token column, Stretch attribute) {
        Reference reference = reference(attribute);
        Optional<Token> lost = reference.lost().findFirst();
        if (lost.isPresent()) {
            loseReference(lost.get());
            edits.remove(attribute);
        } else {
            reference.rename(edits);
            foreignKeys.flatMap(ConstraintNumbers::toSay).ifPresent(name -> {
                throw edits.failure(
                        column,
                        ColumnRuleException.Reason.UNCERTAIN,
                        own,
                        "a foreign key before this one is left out, so this one would be called otherwise than "
                                + name);
            });
        }
    }

    /** Notes an inline foreign key that goes. */
    void loseReference(Token column) {
        String name = foreignKeys.map(ConstraintNumbers::leaveOut).orElse("");
        edits.leaveOut(LeftOut.Kind.FOREIGN_KEY, name, column.text());
    }

    /** The other side of a foreign key. */
    private record Reference(TableColumns table, List<Token> columns) {
        Stream<Token> lost() {
            return columns.stream().filter(table::leavesOut);
        }

        void rename(ColumnEdits edits) {
            columns.forEach(column -> edits.rename(column, table));
        }
    }

    /** Without a database the other table is in that of this one, whatever the session's is. */
    private Reference reference(Stretch fromReferences) {
        int last = ColumnDefinition.lastOfName(fromReferences, 1);
        String name = fromReferences.at(last).text();
        String database = last == 3 ? fromReferences.at(1).text() : own.table().database();
        List<Token> columns = new ArrayList<>();
        if (fromReferences.at(last + 1).isSymbol("(")) {
            fromReferences.inside(last + 1).split().forEach(part -> columns.add(part.at(part.size() - 1)));
        }
        return new Reference(own.of(new ObjectName(database, name)), columns);
    }
}
