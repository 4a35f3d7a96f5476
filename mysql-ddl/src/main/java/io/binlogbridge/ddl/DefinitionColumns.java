package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnDefinition.Attribute;
import io.binlogbridge.ddl.ColumnRuleException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries the rules on columns into definitions of columns, indexes and constraints. Used by one thread, for one statement. */
final class DefinitionColumns {

    private final TableColumns own;
    private final ColumnEdits edits;
    private final KeyNames keys;
    private final ConstraintColumns constraints;
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    DefinitionColumns(TableColumns own, ColumnEdits edits, KeyNames keys, ConstraintColumns constraints) {
        this.own = own;
        this.edits = edits;
        this.keys = keys;
        this.constraints = constraints;
    }

    /**
     * One definition of any sort.
     *
     * @param whole what goes when nothing of it is left: the definition, or an action with it
     * @param adding what must stand before a definition in the place of {@code whole} or beside it
     */
    void apply(Stretch definition, Stretch whole, String adding) {
        Optional<KeyDefinition> key = KeyDefinition.of(definition);
        int keyword = DefinitionReader.passConstraintName(definition, 0);
        if (key.isPresent() && key.get().kind() == KeyDefinition.Kind.FOREIGN_KEY) {
            constraints.foreignKey(key.get(), whole);
        } else if (key.isPresent()) {
            index(key.get(), whole);
        } else if (definition.at(keyword).is("CHECK")) {
            constraints.check(definition, whole);
        } else if (definition.at(0).isIdentifier()) {
            column(ColumnDefinition.of(definition), whole, adding);
        }
    }

    /** A column that is there after the statement; two must not have one name. */
    void claim(Token column) {
        String target = own.target(column).orElseThrow();
        if (!names.add(target)) {
            throw edits.failure(
                    column,
                    Reason.SAME_NAME,
                    own,
                    "column " + column.text() + " of " + own.table() + " would be called " + target
                            + " on the target, like another column of it; the rule must give it another name");
        }
    }

    /** Columns that are left so far. */
    int columnsLeft() {
        return names.size();
    }

    void index(KeyDefinition key, Stretch whole) {
        Optional<Token> first = Optional.of(key.parts().get(0))
                .filter(part -> !part.isExpression())
                .map(KeyDefinition.Part::column);
        boolean primary = key.kind() == KeyDefinition.Kind.PRIMARY_KEY;
        String name = primary ? "PRIMARY" : keys.onSource(key.name(), first);
        List<Token> columns = key.parts().stream().flatMap(this::read).toList();
        Optional<Token> lost = columns.stream().filter(own::leavesOut).findFirst();
        if (lost.isPresent()) {
            loseIndex(key, whole, name, lost.get());
            return;
        }
        columns.forEach(column -> edits.rename(column, own));
        if (!primary) {
            keys.toSay(name, key.name().isPresent(), first.flatMap(own::target))
                    .ifPresent(said -> edits.insert(key.namePlace(), " " + ObjectName.quoted(said)));
        }
    }

    private Stream<Token> read(KeyDefinition.Part part) {
        return part.isExpression()
                ? ExpressionColumns.in(part.whole().inside(0), edits.mode()).stream()
                : Stream.of(part.column());
    }

    private void loseIndex(KeyDefinition key, Stretch whole, String name, Token lost) {
        if (key.kind() == KeyDefinition.Kind.PRIMARY_KEY) {
            edits.leaveOut(LeftOut.Kind.PRIMARY_KEY, name, lost.text());
            edits.replace(key.list(), identity(lost));
        } else {
            edits.leaveOut(LeftOut.Kind.INDEX, name, lost.text());
            edits.remove(whole);
        }
    }

    /** The parts of the key that stands for a primary key over {@code lost}. */
    private String identity(Token lost) {
        List<String> identity = own.mapping().identity(own.table());
        List<String> targets = identity.stream()
                .flatMap(column -> own.target(column).stream())
                .map(ObjectName::quoted)
                .toList();
        if (targets.isEmpty() || targets.size() < identity.size()) {
            throw edits.failure(
                    lost,
                    Reason.NO_IDENTITY,
                    own,
                    "column " + lost.text() + " is part of the primary key of " + own.table()
                            + " and the rules leave it out; the rule must name the columns that identify a row instead (key)"
                            + (targets.isEmpty() ? "" : ", none of which it leaves out"));
        }
        return targets.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    /** A column's definition; {@code whole} and {@code adding} as in {@link #apply}. */
    void column(ColumnDefinition column, Stretch whole, String adding) {
        if (own.leavesOut(column.name())) {
            loseColumn(column, whole, adding);
            return;
        }
        claim(column.name());
        edits.rename(column.name(), own);
        attributes(column, whole, adding);
    }

    private void loseColumn(ColumnDefinition column, Stretch whole, String adding) {
        Token name = column.name();
        edits.leaveOut(LeftOut.Kind.COLUMN, name.text(), name.text());
        boolean primary = false;
        for (Attribute attribute : column.attributes()) {
            switch (attribute.kind()) {
                case UNIQUE, SERIAL ->
                    edits.leaveOut(LeftOut.Kind.INDEX, keys.onSource(Optional.empty(), Optional.of(name)), name.text());
                case CHECK -> constraints.loseCheck(attribute.whole(), name);
                case REFERENCES -> constraints.loseReference(name);
                case PRIMARY_KEY -> primary = true;
                case GENERATED, DEFAULT, AFTER -> {}
            }
        }
        if (primary) {
            edits.leaveOut(LeftOut.Kind.PRIMARY_KEY, "PRIMARY", name.text());
            edits.replace(whole, adding + "PRIMARY KEY " + identity(name));
        } else {
            edits.remove(whole);
        }
    }

    /** What stands behind the name of a column that stays. */
    void attributes(ColumnDefinition column, Stretch whole, String adding) {
        for (Attribute attribute : column.attributes()) {
            switch (attribute.kind()) {
                case UNIQUE, SERIAL -> unique(column, attribute, whole, adding);
                case CHECK -> constraints.check(attribute.whole(), attribute.whole());
                case REFERENCES -> constraints.reference(column.name(), attribute.whole());
                case GENERATED -> generated(column.name(), attribute);
                case DEFAULT -> computed(column.name(), attribute);
                case AFTER -> after(column.name(), attribute);
                case PRIMARY_KEY -> {}
            }
        }
    }

    /** The index has its column's name. If that changes, the index is said by itself. */
    private void unique(ColumnDefinition column, Attribute attribute, Stretch whole, String adding) {
        Optional<String> target = own.target(column.name());
        String name = keys.onSource(Optional.empty(), Optional.of(column.name()));
        if (keys.toSay(name, false, target).isEmpty()) {
            return;
        }
        if (attribute.kind() == ColumnDefinition.Kind.UNIQUE) {
            edits.remove(attribute.whole());
        } else {
            String type = attribute.whole().size() == 1 ? "BIGINT UNSIGNED " : "";
            edits.replace(attribute.whole(), type + "NOT NULL AUTO_INCREMENT");
        }
        String index = "UNIQUE KEY " + ObjectName.quoted(name) + " (" + ObjectName.quoted(target.orElseThrow()) + ")";
        edits.insert(whole.at(whole.size() - 1).end(), ", " + adding + index);
    }

    private void generated(Token name, Attribute attribute) {
        for (Token column : ExpressionColumns.in(attribute.inner(), edits.mode())) {
            if (own.leavesOut(column)) {
                throw edits.failure(
                        column,
                        Reason.NOT_COMPUTABLE,
                        own,
                        "column " + name.text() + " of " + own.table() + " is generated from column " + column.text()
                                + ", which the rules leave out, so it cannot be computed; leave it out as well");
            }
            edits.rename(column, own);
        }
    }

    /** Rows come with their values, so a default may go. */
    private void computed(Token name, Attribute attribute) {
        List<Token> columns = ExpressionColumns.in(attribute.inner(), edits.mode());
        Optional<Token> lost = columns.stream().filter(own::leavesOut).findFirst();
        if (lost.isPresent()) {
            edits.leaveOut(LeftOut.Kind.DEFAULT, name.text(), lost.get().text());
            edits.remove(attribute.whole());
        } else {
            columns.forEach(column -> edits.rename(column, own));
        }
    }

    /** The text does not say which column stands before the one that is left out. */
    private void after(Token name, Attribute attribute) {
        Token other = attribute.inner().at(0);
        if (own.leavesOut(other)) {
            edits.leaveOut(LeftOut.Kind.POSITION, name.text(), other.text());
            edits.remove(attribute.whole());
        } else {
            edits.rename(other, own);
        }
    }
}
