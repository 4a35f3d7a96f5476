package io.binlogbridge.sink.validate;

/**
 * Something to mend.
 *
 * @param option the option that it shows at
 * @param sentence what is wrong and how to mend it
 */
public record Problem(String option, String sentence) {}
