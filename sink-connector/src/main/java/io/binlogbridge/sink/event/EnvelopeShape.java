package io.binlogbridge.sink.event;

import java.util.Optional;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** The fields of an envelope, for all envelopes of one schema, and so as a rule of one table. Not thread-safe. */
final class EnvelopeShape {

    private final StructField before;
    private final StructField after;
    private final StructField op;
    private final StructField transaction;
    private final StructField source;
    private final SourceShape sourceShape;
    private final RepeatedText databases = new RepeatedText();
    private final RepeatedText tables = new RepeatedText();

    private EnvelopeShape(Schema schema, Field source) {
        this.before = StructField.of(schema, "before");
        this.after = StructField.of(schema, "after");
        this.op = StructField.of(schema, "op");
        this.transaction = StructField.of(schema, "transaction");
        this.source = StructField.of(source);
        // A struct takes a block only if its schema equals the field's, so the field's schema says where things are in
        // the block.
        this.sourceShape = SourceShape.of(source.schema());
    }

    /** The envelope that {@code schema} describes; empty when it is none. */
    static Optional<EnvelopeShape> of(Schema schema) {
        Field source = schema.field("source");
        return source != null && source.schema().type() == Schema.Type.STRUCT && schema.field("op") != null
                ? Optional.of(new EnvelopeShape(schema, source))
                : Optional.empty();
    }

    /** The letter of the operation; {@code null} as text when there is none. */
    String op(Struct envelope) {
        return String.valueOf(op.in(envelope));
    }

    @Nullable
    Struct source(Struct envelope) {
        return (Struct) source.in(envelope);
    }

    /** What {@code provide.transaction.metadata} adds names the transaction; null without it. */
    @Nullable
    String transaction(Struct envelope) {
        Block block = Block.of(transaction.in(envelope));
        return block == null ? null : block.text("id");
    }

    SourceShape sourceShape() {
        return sourceShape;
    }

    @Nullable
    String database(Struct sourceBlock) {
        return databases.of(sourceShape.database().in(sourceBlock));
    }

    @Nullable
    String table(Struct sourceBlock) {
        return tables.of(sourceShape.table().in(sourceBlock));
    }

    @Nullable
    Object before(Struct envelope) {
        return before.in(envelope);
    }

    @Nullable
    Object after(Struct envelope) {
        return after.in(envelope);
    }
}
