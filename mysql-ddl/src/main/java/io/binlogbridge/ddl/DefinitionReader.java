package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ClauseDraft.Place;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Reads definitions of columns, indexes and constraints, as they stand between the parentheses of CREATE TABLE or after ADD. */
final class DefinitionReader {

    private static final Set<String> WITH_VALUE =
            Set.of("CHARACTER SET", "COLLATE", "ENGINE_ATTRIBUTE", "SECONDARY_ENGINE_ATTRIBUTE", "SRID", "COMMENT");

    private static final Set<String> WORDS = Set.of("VISIBLE", "INVISIBLE", "BINARY", "ASCII", "UNICODE", "BYTE");

    private final ClauseDraft draft;

    DefinitionReader(ClauseDraft draft) {
        this.draft = draft;
    }

    void read(Stretch definition) {
        int kind = passConstraintName(definition, 0);
        if (definition.at(kind).isAnyOf("PRIMARY", "UNIQUE", "KEY", "INDEX", "FULLTEXT", "SPATIAL")) {
            readIndex(definition, kind);
        } else if (definition.at(kind).is("CHECK")) {
            int end = passCheck(definition, kind);
            draft.add(
                    ClauseLevel.CONSTRAINT,
                    draft.newOwner(),
                    "CHECK",
                    definition.sub(0, end),
                    nameIn(definition, kind));
        } else if (definition.at(kind).is("FOREIGN")) {
            draft.add(ClauseLevel.CONSTRAINT, draft.newOwner(), "FOREIGN KEY", definition, nameIn(definition, kind));
        } else if (definition.at(0).isIdentifier() && !definition.at(0).is("LIKE")) {
            readColumn(definition);
        }
    }

    static int passConstraintName(Stretch definition, int index) {
        if (!definition.at(index).is("CONSTRAINT")) {
            return index;
        }
        boolean unnamed = definition.at(index + 1).isAnyOf("PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
        return unnamed ? index + 1 : index + 2;
    }

    static int passCheck(Stretch definition, int check) {
        int end = definition.pass(check + 1);
        if (definition.at(end).is("ENFORCED")) {
            return end + 1;
        }
        return definition.lookingAt(end, "NOT", "ENFORCED") ? end + 2 : end;
    }

    /** {@code REFERENCES t (a) MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE}. */
    static int passReferences(Stretch column, int references) {
        int end = column.passName(references + 1);
        end = column.at(end).isSymbol("(") ? column.pass(end) : end;
        while (true) {
            if (column.at(end).is("MATCH")) {
                end += 2;
            } else if (column.at(end).is("ON") && column.at(end + 1).isAnyOf("DELETE", "UPDATE")) {
                end += column.at(end + 2).isAnyOf("SET", "NO") ? 4 : 3;
            } else {
                return end;
            }
        }
    }

    private static List<String> nameIn(Stretch definition, int kind) {
        return kind == 2 ? List.of(definition.at(1).text()) : List.of();
    }

    private void readIndex(Stretch definition, int kind) {
        int owner = draft.newOwner();
        boolean primary = definition.at(kind).is("PRIMARY");
        int i = kind;
        while (definition.at(i).isAnyOf("PRIMARY", "UNIQUE", "FULLTEXT", "SPATIAL", "KEY", "INDEX")) {
            i++;
        }
        boolean named =
                !primary && definition.at(i).isIdentifier() && !definition.at(i).is("USING");
        List<String> name = named ? List.of(definition.at(i).text()) : nameIn(definition, kind);
        draft.add(ClauseLevel.INDEX, owner, primary ? "PRIMARY KEY" : "INDEX", definition, name);
        if (named) {
            draft.add(ClauseLevel.INDEX, owner, "NAME", definition.sub(i, i + 1), name);
        }
        while (i < definition.size() && !definition.at(i).isSymbol("(")) {
            i++;
        }
        indexOptions().readAll(definition.after(definition.pass(i)), owner);
    }

    OptionReader indexOptions() {
        return new OptionReader(draft, ClauseLevel.INDEX, OptionReader.OF_INDEXES);
    }

    /** A name, a type, and attributes in any order. */
    void readColumn(Stretch column) {
        int owner = draft.newOwner();
        draft.add(
                ClauseLevel.COLUMN,
                owner,
                "COLUMN",
                column,
                List.of(column.at(0).text()));
        int i = column.at(2).isSymbol("(") ? column.pass(2) : 2;
        StringJoiner type = new StringJoiner("");
        for (int part = 1; part < i; part++) {
            type.add(column.at(part).text());
        }
        draft.add(ClauseLevel.COLUMN, owner, "TYPE", column.sub(1, i), List.of(type.toString()));
        while (i < column.size()) {
            i = readAttribute(column, i, owner);
        }
    }

    private int readAttribute(Stretch column, int index, int owner) {
        String name = OptionReader.nameAt(column, index);
        int check = passConstraintName(column, index);
        if (column.at(check).is("CHECK")) {
            int end = passCheck(column, check);
            draft.add(ClauseLevel.COLUMN, owner, "CHECK", column.sub(index, end), List.of());
            return end;
        } else if (column.at(index).is("REFERENCES")) {
            int end = passReferences(column, index);
            draft.add(ClauseLevel.COLUMN, owner, "REFERENCES", column.sub(index, end), List.of());
            return end;
        } else if (column.at(index).is("AFTER")) {
            return column.passName(index + 1);
        } else if (column.at(index).is("DEFAULT")) {
            return column.pass(index + 1);
        } else if (column.lookingAt(index, "NOT", "SECONDARY")) {
            draft.add(ClauseLevel.COLUMN, owner, "NOT SECONDARY", column.sub(index, index + 2), List.of());
            return index + 2;
        } else if (WITH_VALUE.contains(name)) {
            int value = index + OptionReader.wordsAt(column, index);
            value = column.at(value).isSymbol("=") ? value + 1 : value;
            Token said = column.at(value);
            Place place = new Place(column.at(index).start(), said.end(), said.start());
            draft.add(ClauseLevel.COLUMN, owner, name, place, List.of(said.text()));
            return value + 1;
        } else if (WORDS.contains(name)) {
            draft.add(ClauseLevel.COLUMN, owner, name, column.sub(index, index + 1), List.of());
        }
        return column.pass(index);
    }
}
