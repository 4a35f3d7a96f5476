package io.binlogbridge.it.types;

/**
 * One literal of a case.
 *
 * @param index its place among the case's literals
 * @param other the SQL of another value of the case, for updates
 */
record TypeValue(TypeCase of, int index, String other) {

    TypeCase.Literal literal() {
        return of.literals().get(index);
    }

    @Override
    public String toString() {
        return of + " " + literal().sql();
    }
}
