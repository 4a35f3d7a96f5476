package io.binlogbridge.sink.event;

import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** A field of all structs of one schema, looked up by name once. A schema without it has null in all its structs. */
final class StructField {

    private final @Nullable Field field;
    private final @Nullable Object defaultValue;

    private StructField(@Nullable Field field) {
        this.field = field;
        this.defaultValue = field == null ? null : field.schema().defaultValue();
    }

    static StructField of(Schema schema, String name) {
        return new StructField(schema.field(name));
    }

    static StructField of(Field field) {
        return new StructField(field);
    }

    /** The field's value; null when it is null. Defaults of the schema are never put in. */
    @Nullable
    Object in(Struct struct) {
        if (field == null) {
            return null;
        }
        Object value = struct.get(field);
        // Access by index puts the default, this very object, where null is; only access by name tells the two apart.
        return value != null && value == defaultValue ? struct.getWithoutDefault(field.name()) : value;
    }

    /** The field as text; null when it is null. */
    @Nullable
    String text(Struct struct) {
        Object value = in(struct);
        return value == null ? null : value.toString();
    }

    /** The field as a whole number; 0 when it is null. */
    long number(Struct struct) {
        return in(struct) instanceof Number number ? number.longValue() : 0;
    }
}
