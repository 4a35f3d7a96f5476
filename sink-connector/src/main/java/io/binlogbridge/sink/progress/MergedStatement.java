package io.binlogbridge.sink.progress;

/**
 * A statement that a target of several tables has had, of whichever of them it came first.
 *
 * @param number from 1, the CREATE, on
 * @param text in the target's names; empty for a table that was there before its first statement
 * @param mode the sql_mode that the text was written for
 * @param definition what SHOW CREATE TABLE says after it, without the table's next value
 */
public record MergedStatement(int number, String text, String mode, String definition) {}
