package io.binlogbridge.sink.event;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** A nested block of a record, read alike whether a converter made a Struct of it or, without schemas, a Map. */
interface Block {

    /** The field's value; null when it is null or when there is no such field. Defaults of the schema are never put in. */
    @Nullable
    Object field(String name);

    /** Whether there is such a field. */
    boolean has(String name);

    /** Of all fields. */
    List<String> names();

    /** The block in {@code value}, or null when it is neither Struct nor Map. */
    static @Nullable Block of(@Nullable Object value) {
        if (value instanceof Struct struct) {
            return new OfStruct(struct);
        }
        return value instanceof Map<?, ?> map ? new OfMap(map) : null;
    }

    /** The field as text; null when absent. */
    default @Nullable String text(String name) {
        Object value = field(name);
        return value == null ? null : value.toString();
    }

    /** The field as a whole number; 0 when absent. */
    default long number(String name) {
        return field(name) instanceof Number number ? number.longValue() : 0;
    }

    record OfStruct(Struct struct) implements Block {
        @Override
        public @Nullable Object field(String name) {
            return has(name) ? struct.getWithoutDefault(name) : null;
        }

        @Override
        public boolean has(String name) {
            return struct.schema().field(name) != null;
        }

        @Override
        public List<String> names() {
            return struct.schema().fields().stream().map(Field::name).toList();
        }
    }

    record OfMap(Map<?, ?> map) implements Block {
        @Override
        public @Nullable Object field(String name) {
            return map.get(name);
        }

        @Override
        public boolean has(String name) {
            return map.containsKey(name);
        }

        @Override
        public List<String> names() {
            return map.keySet().stream().map(String::valueOf).toList();
        }
    }
}
