package io.binlogbridge.ddl;

import java.util.List;
import java.util.Optional;

/**
 * The definition of an index or of a foreign key.
 *
 * @param name the name that is said for the index; of a foreign key, that of its constraint
 * @param namePlace offset where the index's name may be put in
 * @param opening where the list of parts begins in {@code whole}
 */
record KeyDefinition(Stretch whole, Kind kind, Optional<Token> name, int namePlace, int opening) {

    enum Kind {
        PRIMARY_KEY,
        INDEX,
        FOREIGN_KEY
    }

    /** One of the parts of an index: a column, with a length and a direction perhaps, or an expression in parentheses. */
    record Part(Stretch whole) {
        boolean isExpression() {
            return whole.at(0).isSymbol("(");
        }

        Token column() {
            return whole.at(ColumnDefinition.lastOfName(whole, 0));
        }
    }

    /** Reads a definition; empty when it is one of something else. */
    static Optional<KeyDefinition> of(Stretch definition) {
        int keyword = DefinitionReader.passConstraintName(definition, 0);
        boolean foreign = definition.at(keyword).is("FOREIGN");
        if (!foreign && !definition.at(keyword).isAnyOf("PRIMARY", "UNIQUE", "KEY", "INDEX", "FULLTEXT", "SPATIAL")) {
            return Optional.empty();
        }
        Kind kind = foreign ? Kind.FOREIGN_KEY : definition.at(keyword).is("PRIMARY") ? Kind.PRIMARY_KEY : Kind.INDEX;
        int i = keyword;
        while (definition.at(i).isAnyOf("FOREIGN", "PRIMARY", "UNIQUE", "FULLTEXT", "SPATIAL", "KEY", "INDEX")) {
            i++;
        }
        int place = definition.at(i - 1).end();
        boolean named = kind != Kind.PRIMARY_KEY
                && definition.at(i).isIdentifier()
                && !definition.at(i).is("USING");
        Optional<Token> constraint = keyword == 2 ? Optional.of(definition.at(1)) : Optional.empty();
        Optional<Token> own = named ? Optional.of(definition.at(i)) : Optional.empty();
        Optional<Token> name = foreign ? constraint.or(() -> own) : own.or(() -> constraint);
        while (i < definition.size() && !definition.at(i).isSymbol("(")) {
            i++;
        }
        return Optional.of(new KeyDefinition(definition, kind, name, place, i));
    }

    List<Part> parts() {
        return whole.inside(opening).split().stream().map(Part::new).toList();
    }

    /** The list of parts with its parentheses. */
    Stretch list() {
        return whole.sub(opening, whole.pass(opening));
    }

    /** What follows the parts: of a foreign key from REFERENCES on. */
    Stretch afterParts() {
        return whole.after(whole.pass(opening));
    }
}
