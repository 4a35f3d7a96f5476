package io.binlogbridge.sink.ddl.dialect;

/** Translates one thing. */
interface Rule {

    /** Its name in docs/ddl.md and in the log. */
    String name();

    /**
     * Changes what it is about in the passage's statement.
     *
     * @throws UntranslatableException where something would be lost that no option allows
     */
    void apply(Passage passage);
}
