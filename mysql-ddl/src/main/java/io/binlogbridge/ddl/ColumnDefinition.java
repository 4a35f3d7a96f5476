package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The definition of a column: its name, and those attributes that have to do with columns or make an index.
 *
 * @param whole from the name on, the place behind FIRST or AFTER included
 */
record ColumnDefinition(Stretch whole, Token name, List<Attribute> attributes) {

    /** What an attribute is. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        /** SERIAL, a type that stands for a type and UNIQUE, or SERIAL DEFAULT VALUE, which says UNIQUE among others. */
        SERIAL,
        CHECK,
        GENERATED,
        /** A default that is computed. */
        DEFAULT,
        REFERENCES,
        AFTER
    }

    /**
     * An attribute.
     *
     * @param inner the expression, without its parentheses; of AFTER the column's name
     */
    record Attribute(Kind kind, Stretch whole, Stretch inner) {}

    /** Reads a definition that begins with the column's name, which may be qualified. */
    static ColumnDefinition of(Stretch definition) {
        int name = lastOfName(definition, 0);
        List<Attribute> attributes = new ArrayList<>();
        int i = name + 1;
        if (definition.at(i).is("SERIAL")) {
            attributes.add(new Attribute(Kind.SERIAL, definition.sub(i, i + 1), definition.sub(i, i)));
            i++;
        }
        while (i < definition.size()) {
            Optional<Attribute> attribute = attributeAt(definition, i);
            attribute.ifPresent(attributes::add);
            i = attribute.map(found -> found.whole().to() - definition.from()).orElse(passOther(definition, i));
        }
        return new ColumnDefinition(definition, definition.at(name), List.copyOf(attributes));
    }

    /** The index of a name's last part. */
    static int lastOfName(Stretch stretch, int index) {
        int last = stretch.at(index).isSymbol(".") ? index + 1 : index;
        while (stretch.at(last + 1).isSymbol(".")) {
            last += 2;
        }
        return last;
    }

    Optional<Attribute> attribute(Kind kind) {
        return attributes.stream().filter(attribute -> attribute.kind() == kind).findFirst();
    }

    private static int passOther(Stretch definition, int index) {
        return definition.pass(definition.at(index).isAnyOf("COMMENT", "COLLATE") ? index + 1 : index);
    }

    private static Optional<Attribute> attributeAt(Stretch definition, int index) {
        int check = DefinitionReader.passConstraintName(definition, index);
        Token word = definition.at(check);
        int next = index + 1;
        if (word.is("CHECK")) {
            int end = DefinitionReader.passCheck(definition, check);
            return attribute(Kind.CHECK, definition.sub(index, end), definition.inside(check + 1));
        } else if (word.is("REFERENCES")) {
            int end = DefinitionReader.passReferences(definition, index);
            return attribute(Kind.REFERENCES, definition.sub(index, end), definition.sub(index, end));
        } else if (definition.lookingAt(index, "SERIAL", "DEFAULT", "VALUE")) {
            return attribute(Kind.SERIAL, definition.sub(index, index + 3), definition.sub(index, index));
        } else if (word.is("UNIQUE") || word.is("PRIMARY")) {
            Kind kind = word.is("UNIQUE") ? Kind.UNIQUE : Kind.PRIMARY_KEY;
            int end = definition.at(next).is("KEY") ? next + 1 : next;
            return attribute(kind, definition.sub(index, end), definition.sub(index, index));
        } else if (word.is("KEY")) {
            return attribute(Kind.PRIMARY_KEY, definition.sub(index, next), definition.sub(index, index));
        } else if (word.isAnyOf("AS", "DEFAULT") && definition.at(next).isSymbol("(")) {
            Kind kind = word.is("AS") ? Kind.GENERATED : Kind.DEFAULT;
            return attribute(kind, definition.sub(index, definition.pass(next)), definition.inside(next));
        } else if (word.is("AFTER")) {
            int end = lastOfName(definition, next) + 1;
            return attribute(Kind.AFTER, definition.sub(index, end), definition.sub(end - 1, end));
        }
        return Optional.empty();
    }

    private static Optional<Attribute> attribute(Kind kind, Stretch whole, Stretch inner) {
        return Optional.of(new Attribute(kind, whole, inner));
    }
}
