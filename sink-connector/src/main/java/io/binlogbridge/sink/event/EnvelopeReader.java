package io.binlogbridge.sink.event;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.value.UntypedModes;
import io.binlogbridge.sink.event.value.ValueException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** Reads Debezium's envelopes. Not thread-safe. */
final class EnvelopeReader {

    /** More tables than most sources have; knowing a table is a few hundred bytes. */
    private static final int SCHEMAS_KEPT = 2_000;

    private final SourceReader sources;
    private final RowReader rows;
    private final SchemaCache<Optional<EnvelopeShape>> shapes = new SchemaCache<>(SCHEMAS_KEPT, EnvelopeShape::of);

    EnvelopeReader(SourceReader sources, UntypedModes modes) {
        this.sources = sources;
        this.rows = new RowReader(modes);
    }

    private record Place(
            RecordAddress address,
            SourcePosition position,
            String database,
            String table,
            @Nullable String transaction) {}

    /** What the envelope in {@code value} says; null when it is no envelope. */
    @Nullable
    ChangeEvent read(RecordAddress address, Struct value) {
        EnvelopeShape shape = shapes.of(value.schema()).orElse(null);
        Struct source = shape == null ? null : shape.source(value);
        if (shape == null || source == null) {
            return null;
        }
        String op = shape.op(value);
        Place place = new Place(
                address,
                sources.position(shape.sourceShape(), source, op.equals("d")),
                required(address, shape.database(source), "db"),
                required(address, shape.table(source), "table"),
                shape.transaction(value));
        return change(place, op, shape.before(value), shape.after(value));
    }

    /** The same for any block. */
    @Nullable
    ChangeEvent read(RecordAddress address, Block value) {
        Block source = Block.of(value.field("source"));
        if (source == null || !value.has("op")) {
            return null;
        }
        String op = String.valueOf(value.text("op"));
        Place place = new Place(
                address,
                sources.position(source, op.equals("d")),
                required(address, source.text("db"), "db"),
                required(address, source.text("table"), "table"),
                transaction(value));
        return change(place, op, value.field("before"), value.field("after"));
    }

    private ChangeEvent change(Place place, String op, @Nullable Object before, @Nullable Object after) {
        return switch (op) {
            case "c" -> row(Operation.INSERT, place, before, after);
            case "r" -> row(Operation.READ, place, before, after);
            case "u" -> row(Operation.UPDATE, place, before, after);
            case "d" -> row(Operation.DELETE, place, before, after);
            // A plain Debezium connector with skipped.operations=none writes TRUNCATE TABLE so.
            case "t" ->
                new SchemaChange(
                        place.address,
                        place.position,
                        place.database,
                        null,
                        truncate(place),
                        SessionVariables.NONE,
                        List.of(),
                        List.of());
            default -> throw Unreadable.operation(place.address, place.position, op);
        };
    }

    private RowChange row(Operation operation, Place place, @Nullable Object before, @Nullable Object after) {
        try {
            RowImage imageBefore = rows.read(before);
            RowImage imageAfter = rows.read(after);
            boolean beforeMissing =
                    imageBefore == null && (operation == Operation.UPDATE || operation == Operation.DELETE);
            boolean afterMissing = imageAfter == null && operation != Operation.DELETE;
            if (beforeMissing || afterMissing) {
                throw new ValueException("The image " + (beforeMissing ? "before" : "after")
                        + " is missing; the source needs binlog_row_image=FULL");
            }
            return new RowChange(
                    place.address,
                    place.position,
                    place.database,
                    place.table,
                    operation,
                    place.transaction != null ? place.transaction : place.position.gtid(),
                    imageBefore,
                    imageAfter);
        } catch (ValueException e) {
            throw new BadRecordException("The row of table " + place.database + "." + place.table + " at "
                    + place.address + " (" + place.position + ") is not applied. " + e.getMessage() + ".");
        }
    }

    private static @Nullable String transaction(Block value) {
        Block transaction = Block.of(value.field("transaction"));
        return transaction == null ? null : transaction.text("id");
    }

    private static String required(RecordAddress address, @Nullable String text, String field) {
        if (text == null || text.isEmpty()) {
            throw Unreadable.incomplete(address, "no " + field);
        }
        return text;
    }

    private static String truncate(Place place) {
        return "TRUNCATE TABLE " + new ObjectName(place.database, place.table).quoted();
    }
}
