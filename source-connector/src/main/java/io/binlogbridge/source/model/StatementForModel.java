package io.binlogbridge.source.model;

import io.binlogbridge.ddl.ColumnDetour;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.DefaultCharacterSet;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.PlainWords;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.debezium.relational.Table;
import io.debezium.relational.TableEditor;
import io.debezium.relational.TableId;
import io.debezium.relational.Tables;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A statement in the words that Debezium's parser understands, and what has to be done to its model besides: names of columns that cross,
 * the default character set in ALTER TABLE, a character set that only a collation tells, binary columns by a character set.
 */
final class StatementForModel {

    private final DdlStatement statement;
    private final ColumnDetour detour;
    private final Optional<String> characterSet;

    private StatementForModel(DdlStatement statement, ColumnDetour detour, Optional<String> characterSet) {
        this.statement = statement;
        this.detour = detour;
        this.characterSet = characterSet;
    }

    static StatementForModel of(DdlStatement statement, SqlMode mode) {
        String plain = PlainWords.of(statement.text(), mode);
        return new StatementForModel(
                statement,
                ColumnDetour.of(DefaultCharacterSet.spelledOut(plain, mode), mode),
                DefaultCharacterSet.of(plain, mode));
    }

    /** Brings the model to what the statement leaves behind. */
    void apply(Tables model, Consumer<String> parse) {
        if (statement.kind() == StatementKind.ALTER_TABLE) {
            characterSet.ifPresent(name -> changed().forEach(id -> setCharacterSet(model, id, name)));
        }
        parse.accept(detour.statement());
        for (TableId id : List.copyOf(model.tableIds())) {
            endDetour(model, id);
        }
        changed().forEach(id -> BinaryColumns.set(model, id));
    }

    private List<TableId> changed() {
        return statement.references().stream()
                .filter(reference -> reference.type() == ObjectType.TABLE && reference.role() != Role.REFERS)
                .map(ObjectReference::object)
                .map(name -> new TableId(name.database(), null, name.name()))
                .toList();
    }

    /** The columns that are there keep theirs; those that the statement adds take this one. */
    private static void setCharacterSet(Tables model, TableId id, String name) {
        Table table = model.forTable(id);
        if (table != null) {
            model.overwriteTable(table.edit().setDefaultCharsetName(name).create());
        }
    }

    private void endDetour(Tables model, TableId id) {
        Table table = model.forTable(id);
        if (detour.names().keySet().stream().anyMatch(name -> table.columnWithName(name) != null)) {
            TableEditor editor = table.edit();
            detour.names().forEach(editor::renameColumn);
            model.overwriteTable(editor.create());
        }
    }
}
