package io.binlogbridge.sink.catalog;

/**
 * A secondary index as SHOW CREATE TABLE has it.
 *
 * @param name without quotes
 * @param text the whole definition, {@code UNIQUE KEY `u` (`a`,`b` DESC) COMMENT 'x'}; stands after ADD as well
 */
public record IndexDefinition(Kind kind, String name, String text) {

    /** In the order in which a server lists the kinds; within one it keeps the order in which the indexes were defined. */
    public enum Kind {
        UNIQUE,
        /** Spatial ones stand among these. */
        PLAIN,
        FULLTEXT
    }

    public boolean isUnique() {
        return kind == Kind.UNIQUE;
    }
}
