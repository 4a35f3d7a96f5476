package io.binlogbridge.sink.event;

import java.util.IdentityHashMap;
import java.util.function.Function;
import org.apache.kafka.connect.data.Schema;

/**
 * What is known of schemas, by identity: converters keep a schema as one object, yet may make many over time. Bounded; what is still
 * in use survives, what is not is forgotten two generations later.
 */
final class SchemaCache<V> {

    private final int generation;
    private final Function<Schema, V> make;
    private IdentityHashMap<Schema, V> young = new IdentityHashMap<>();
    private IdentityHashMap<Schema, V> old = new IdentityHashMap<>();

    /**
     * @param generation at least so many schemas are kept, at most twice as many
     */
    SchemaCache(int generation, Function<Schema, V> make) {
        this.generation = generation;
        this.make = make;
    }

    V of(Schema schema) {
        V known = young.get(schema);
        return known != null ? known : recall(schema);
    }

    private V recall(Schema schema) {
        V known = old.get(schema);
        V value = known != null ? known : make.apply(schema);
        if (young.size() >= generation) {
            old = young;
            young = new IdentityHashMap<>();
        }
        young.put(schema, value);
        return value;
    }
}
