package io.binlogbridge.sink.event;

import io.binlogbridge.sink.event.value.UntypedModes;
import io.binlogbridge.sink.event.value.ValueDecoder;
import io.binlogbridge.sink.event.value.ValueDecoders;
import io.binlogbridge.sink.event.value.ValueException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** Reads row images. What a schema means is worked out once for each schema, which converters keep as one object. */
final class RowReader {

    private static final int SCHEMAS_KEPT = 2_000;

    private final SchemaCache<TypedShape> known = new SchemaCache<>(SCHEMAS_KEPT, this::shapeOf);
    private final RowShapes typed = new RowShapes(columns -> new RowShape(columns, true));
    private final RowShapes untyped;
    private @Nullable RowShape lastUntyped;

    /** @param modes how values without a schema were written */
    RowReader(UntypedModes modes) {
        this.untyped = new RowShapes(columns -> RowShape.untyped(columns, modes));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record TypedShape(RowShape shape, StructField[] fields, ValueDecoder[] decoders) {}

    /** The image in {@code value}, a Struct or, without schemas, a Map; null for null. */
    @Nullable
    RowImage read(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Struct struct ? ofStruct(struct) : ofMap((Map<?, ?>) value);
    }

    private RowImage ofStruct(Struct struct) {
        TypedShape shape = known.of(struct.schema());
        StructField[] fields = shape.fields;
        @Nullable Object[] values = new Object[fields.length];
        int index = 0;
        try {
            for (; index < values.length; index++) {
                Object raw = fields[index].in(struct);
                values[index] = raw == null ? null : shape.decoders[index].decode(raw);
            }
        } catch (ValueException e) {
            throw refused(shape.shape.columns().get(index), e);
        }
        return new RowImage(shape.shape, values);
    }

    private TypedShape shapeOf(Schema schema) {
        List<StructField> fields = new ArrayList<>();
        List<ValueDecoder> decoders = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Field field : schema.fields()) {
            fields.add(StructField.of(field));
            columns.add(field.name());
            try {
                decoders.add(ValueDecoders.forSchema(field.schema()));
            } catch (ValueException e) {
                throw refused(field.name(), e);
            }
        }
        return new TypedShape(
                typed.of(columns), fields.toArray(StructField[]::new), decoders.toArray(ValueDecoder[]::new));
    }

    private static ValueException refused(String column, ValueException reason) {
        return new ValueException("Column " + column + " cannot be written: " + reason.getMessage());
    }

    private RowImage ofMap(Map<?, ?> map) {
        RowShape shape = lastUntyped;
        if (shape == null || !hasColumns(map, shape.columns())) {
            shape = untyped.of(map.keySet().stream().map(String::valueOf).toList());
            lastUntyped = shape;
        }
        return new RowImage(shape, map.values().toArray());
    }

    private static boolean hasColumns(Map<?, ?> map, List<String> columns) {
        Iterator<String> names = columns.iterator();
        for (Object key : map.keySet()) {
            if (!names.hasNext() || !names.next().equals(key)) {
                return false;
            }
        }
        return !names.hasNext();
    }
}
