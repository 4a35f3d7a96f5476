package io.binlogbridge.sink.event.value;

/** A JSON document as text: set apart from a string, because MySQL compares it differently. */
public record JsonText(String text) {}
