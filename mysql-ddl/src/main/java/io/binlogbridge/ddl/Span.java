package io.binlogbridge.ddl;

/**
 * A stretch of a statement.
 *
 * @param start offset of its first character
 * @param end offset after its last
 */
record Span(int start, int end) {}
