package io.binlogbridge.it.types;

import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Stack;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three converters, and what each wants of the connectors. */
enum Converter {
    JSON,
    JSON_UNTYPED,
    AVRO;

    /** The pair of the examples for this converter. */
    Pair pair(Stack stack, String database, Map<String, String> avro) {
        Pair pair = this == AVRO
                ? new Pair(stack, database, "source-avro.json", "sink-avro.json")
                : new Pair(stack, database);
        pair.withSource("time.precision.mode", "isostring");
        if (this == AVRO) {
            avro.forEach((option, value) -> pair.withSource(option, value).withSink(option, value));
        }
        if (this == JSON_UNTYPED) {
            for (String side : List.of("key", "value")) {
                pair.withSource(side + ".converter.schemas.enable", "false")
                        .withSink(side + ".converter.schemas.enable", "false");
            }
            pair.withSource("decimal.handling.mode", "string")
                    .withSink("untyped.decimal.handling.mode", "string")
                    .withSink("untyped.binary.handling.mode", "bytes");
        }
        return pair;
    }

    /** Has records that the target refuses told in a topic of their own, so that none hides the others. */
    static String reportRefusals(Pair pair) {
        String topic = pair.database() + "_refused";
        pair.withSink("errors.tolerance", "all")
                .withSink("errors.deadletterqueue.topic.name", topic)
                .withSink("errors.deadletterqueue.topic.replication.factor", "1")
                .withSink("errors.deadletterqueue.context.headers.enable", "true");
        return topic;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
