package io.binlogbridge.it.types;

/** What the key of a table is, in which a value stands. */
enum TableKey {
    /** Two numbers; the value is no part of it. */
    NUMBERS,
    /** The value. */
    VALUE,
    /** The value and a number. */
    VALUE_AND_NUMBER,
    /** There is none: a row is found by all that is in it. */
    NONE
}
