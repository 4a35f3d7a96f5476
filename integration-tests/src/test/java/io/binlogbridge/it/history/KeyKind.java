package io.binlogbridge.it.history;

/** The kinds of key that decide how rows are found again on a target, and what a row may collide with there. */
public enum KeyKind {
    PRIMARY("PRIMARY KEY (k)"),
    PRIMARY_OF_TWO("PRIMARY KEY (k, g)", "g"),
    /** The text's collation decides what is equal: {@code a = A = á}. */
    PRIMARY_OF_TEXT("PRIMARY KEY (v)", "v"),
    PRIMARY_OF_TEXT_AND_NUMBER("PRIMARY KEY (v, k)", "v"),
    UNIQUE_NOT_NULL("UNIQUE KEY only_key (k)"),
    UNIQUE_NOT_NULL_OF_TWO("UNIQUE KEY only_key (g, k), UNIQUE KEY by_v (v)", "g"),
    PRIMARY_AND_UNIQUES("PRIMARY KEY (k), UNIQUE KEY by_g (g), UNIQUE KEY by_v (v)"),
    PRIMARY_AND_UNIQUE_OF_TWO("PRIMARY KEY (k), UNIQUE KEY by_g_v (g, v)"),
    PRIMARY_AND_UNIQUE_PREFIX("PRIMARY KEY (k), UNIQUE KEY by_start_of_v (v(2))"),
    PRIMARY_AND_UNIQUE_GENERATED(
            "w VARCHAR(60) AS (CONCAT(LOWER(v), '-', g)) VIRTUAL, PRIMARY KEY (k), UNIQUE KEY by_w (w)"),
    PRIMARY_AND_UNIQUE_STORED("w INT AS (g DIV 3) STORED, PRIMARY KEY (k), UNIQUE KEY by_w (w)"),
    PRIMARY_AND_UNIQUE_EXPRESSION("PRIMARY KEY (k), UNIQUE KEY by_sum ((k + g))"),
    /** Rows with a NULL in it may stand there twice, so it identifies none. */
    UNIQUE_WITH_NULLS("UNIQUE KEY by_g (g)"),
    NONE("KEY by_k (k)");

    private final String clause;
    private final String notNull;

    KeyKind(String clause) {
        this(clause, "");
    }

    KeyKind(String clause, String notNull) {
        this.clause = clause;
        this.notNull = notNull;
    }

    /** The CREATE TABLE of a table with this key; {@code g} and {@code v} may be NULL where no key forbids it. */
    String createTable(String name) {
        return "CREATE TABLE " + name + " (k INT NOT NULL, g INT" + nullable("g") + ", v VARCHAR(40)" + nullable("v")
                + ", n DECIMAL(10,2) DEFAULT 1.25, " + clause + ")";
    }

    /** Whether a key tells one row from another. */
    public boolean identifiesRows() {
        return this != NONE && this != UNIQUE_WITH_NULLS;
    }

    private String nullable(String column) {
        return notNull.equals(column) ? " NOT NULL" : "";
    }
}
