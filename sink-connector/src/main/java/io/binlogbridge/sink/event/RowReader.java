package io.binlogbridge.sink.event;

import io.binlogbridge.sink.event.value.ValueDecoder;
import io.binlogbridge.sink.event.value.ValueDecoders;
import io.binlogbridge.sink.event.value.ValueException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** Reads row images. What a schema means is worked out once for each schema, which converters keep as one object. */
final class RowReader {

    /** Converters forget schemas too; past this many the oldest knowledge is not worth its memory. */
    private static final int SCHEMAS_KEPT = 2_000;

    private final IdentityHashMap<Schema, TypedShape> shapes = new IdentityHashMap<>();
    private @Nullable RowShape lastUntyped;

    private record TypedShape(RowShape shape, List<Field> fields, List<ValueDecoder> decoders) {}

    /** The image in {@code value}, a Struct or, without schemas, a Map; null for null. */
    @Nullable
    RowImage read(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Struct struct ? ofStruct(struct) : ofMap((Map<?, ?>) value);
    }

    private RowImage ofStruct(Struct struct) {
        if (shapes.size() > SCHEMAS_KEPT) {
            shapes.clear();
        }
        TypedShape typed = shapes.computeIfAbsent(struct.schema(), RowReader::shapeOf);
        @Nullable Object[] values = new Object[typed.fields.size()];
        for (int i = 0; i < values.length; i++) {
            Object raw = struct.getWithoutDefault(typed.fields.get(i).name());
            values[i] = raw == null ? null : decode(typed, i, raw);
        }
        return new RowImage(typed.shape, values);
    }

    private static Object decode(TypedShape typed, int index, Object raw) {
        try {
            return typed.decoders.get(index).decode(raw);
        } catch (ValueException e) {
            throw new ValueException(
                    "Column " + typed.shape.columns().get(index) + " cannot be written: " + e.getMessage());
        }
    }

    private static TypedShape shapeOf(Schema schema) {
        List<ValueDecoder> decoders = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Field field : schema.fields()) {
            columns.add(field.name());
            try {
                decoders.add(ValueDecoders.forSchema(field.schema()));
            } catch (ValueException e) {
                throw new ValueException("Column " + field.name() + " cannot be written: " + e.getMessage());
            }
        }
        return new TypedShape(new RowShape(columns, true), schema.fields(), decoders);
    }

    private RowImage ofMap(Map<?, ?> map) {
        List<String> columns = map.keySet().stream().map(String::valueOf).toList();
        RowShape shape = lastUntyped;
        if (shape == null || !shape.columns().equals(columns)) {
            shape = new RowShape(columns, false);
            lastUntyped = shape;
        }
        return new RowImage(shape, map.values().toArray());
    }
}
