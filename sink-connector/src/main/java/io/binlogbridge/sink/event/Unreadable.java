package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;

/** The sentences for records that are neither a change nor harmless. */
final class Unreadable {

    private Unreadable() {}

    static StopException notAStructure(RecordAddress address, Object value) {
        return new StopException(
                "The record at " + address + " is a " + value.getClass().getSimpleName()
                        + " and not a structure. Set value.converter to the converter that the source connector writes with.");
    }

    static StopException unknown(RecordAddress address, @Nullable String schemaName, Block value) {
        boolean debeziumSchemaChange = schemaName != null
                ? schemaName.endsWith(".SchemaChangeValue")
                : value.has("historyRecord") || (value.has("ddl") && value.has("databaseName"));
        if (debeziumSchemaChange) {
            return new StopException(
                    "The record at " + address + " is a schema change of a plain Debezium connector"
                            + " (" + excerpt(value.text("ddl"))
                            + "). Its text is not what the source ran, so it is not applied."
                            + " Leave that topic out of topics or topics.regex, or let this project's source connector write it.");
        }
        return new StopException("The record at " + address + " is neither a row change nor a schema change"
                + (schemaName == null ? "" : " (schema " + schemaName + ")")
                + ". Leave its topic out, or remove the transformation that flattens or changes records.");
    }

    static StopException operation(RecordAddress address, SourcePosition position, String op) {
        String what = op.equals("m") ? "a logical decoding message, which MySQL does not write" : "not known";
        return new StopException("The record at " + address + " (" + position + ") has operation \"" + op
                + "\", which is " + what + ". Leave its topic out.");
    }

    static StopException incomplete(RecordAddress address, String what) {
        return new StopException(
                "The record at " + address + " looks like a change but has " + what
                        + ". Remove the transformation that takes fields away, or use key and value converters that keep structures.");
    }

    private static String excerpt(@Nullable String text) {
        if (text == null) {
            return "without text";
        }
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
