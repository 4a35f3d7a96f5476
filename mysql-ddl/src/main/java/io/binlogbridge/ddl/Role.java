package io.binlogbridge.ddl;

/** What a statement does to an object it names. */
public enum Role {
    /** Makes it; the new name of a rename has this role. */
    CREATES,
    /** Changes it or its rows: ALTER, TRUNCATE, an index on it, both tables of EXCHANGE PARTITION. */
    CHANGES,
    /** Removes it; the old name in RENAME TABLE has this role (in ALTER TABLE ... RENAME the old name CHANGES). */
    DROPS,
    /** Only reads or points at it: LIKE, REFERENCES, SELECT, a trigger's table, UNION of a MERGE table. */
    REFERS
}
