package io.binlogbridge.it.history;

/** The kinds of key that decide how rows are found again on a target. */
enum KeyKind {
    PRIMARY("PRIMARY KEY (k)"),
    PRIMARY_OF_TWO("PRIMARY KEY (k, g)"),
    UNIQUE_NOT_NULL("UNIQUE KEY only_key (k)"),
    /** The text's collation decides what is equal: {@code a = A = á}. */
    PRIMARY_AND_UNIQUES("PRIMARY KEY (k), UNIQUE KEY by_g (g), UNIQUE KEY by_v (v)"),
    NONE("KEY by_k (k)");

    private final String clause;

    KeyKind(String clause) {
        this.clause = clause;
    }

    /** The CREATE TABLE of a table with this key; {@code g} may be NULL where no primary key holds it. */
    String createTable(String name) {
        return "CREATE TABLE " + name + " (k INT NOT NULL, g INT" + (this == PRIMARY_OF_TWO ? " NOT NULL" : "")
                + ", v VARCHAR(40), n DECIMAL(10,2) DEFAULT 1.25, " + clause + ")";
    }
}
