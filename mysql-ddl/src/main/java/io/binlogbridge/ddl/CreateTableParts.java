package io.binlogbridge.ddl;

import java.util.List;

/**
 * What a CREATE TABLE is made of; each part may be empty.
 *
 * @param definitions what stands between the parentheses behind the name
 * @param options of the table
 * @param rest from PARTITION BY or the query on
 */
record CreateTableParts(List<Stretch> definitions, Stretch options, Stretch rest) {

    /** @param name where the table's name begins in the statement */
    static CreateTableParts of(Stretch statement, int name) {
        int i = statement.passName(name);
        List<Stretch> definitions = List.of();
        if (statement.at(i).isSymbol("(") && !beginsQuery(statement, i + 1)) {
            definitions = statement.inside(i).split();
            i = statement.pass(i);
        }
        int end = i;
        while (end < statement.size() && !endsOptions(statement, end)) {
            end = passUnion(statement, end);
        }
        return new CreateTableParts(definitions, statement.sub(i, end), statement.after(end));
    }

    /** PARTITION BY, without a query behind it. */
    Stretch partitioning() {
        return rest.at(0).is("PARTITION") ? rest.sub(0, queryAt()) : rest.sub(0, 0);
    }

    /** Whether the table gets columns of a query, or is made like another. */
    boolean copies() {
        return rest.size() > 0 && (!rest.at(0).is("PARTITION") || queryAt() < rest.size());
    }

    private int queryAt() {
        int i = 0;
        while (i < rest.size() && !rest.at(i).isAnyOf("AS", "IGNORE", "REPLACE", "SELECT", "WITH", "TABLE", "VALUES")) {
            i = rest.pass(i);
        }
        return i;
    }

    private static boolean beginsQuery(Stretch statement, int index) {
        return statement.at(index).isAnyOf("SELECT", "WITH", "TABLE", "VALUES", "LIKE")
                || statement.at(index).isSymbol("(");
    }

    private static boolean endsOptions(Stretch statement, int index) {
        return statement.at(index).isAnyOf("PARTITION", "AS", "IGNORE", "REPLACE") || beginsQuery(statement, index);
    }

    private static int passUnion(Stretch statement, int index) {
        if (!statement.at(index).is("UNION")) {
            return index + 1;
        }
        int tables = statement.at(index + 1).isSymbol("=") ? index + 2 : index + 1;
        return statement.pass(tables);
    }
}
