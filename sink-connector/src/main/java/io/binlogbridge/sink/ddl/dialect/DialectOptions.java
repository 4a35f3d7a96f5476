package io.binlogbridge.sink.ddl.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What may be changed or lost in translation.
 *
 * @param engine the engine of all tables; empty for the source's
 * @param collations which collation of the target stands for which of the source, in small letters; before {@link CollationMap}
 * @param dropped the sorts of clauses that are taken out, of {@link #DROPPABLE}
 */
public record DialectOptions(String engine, Map<String, String> collations, Set<String> dropped) {

    public static final String PLACEMENT = "placement";
    public static final String ATTRIBUTES = "attributes";
    public static final String ENCRYPTION = "encryption";
    public static final String INVISIBLE = "invisible";

    /** What {@code ddl.drop.clauses} may list. */
    public static final Set<String> DROPPABLE = Set.of(PLACEMENT, ATTRIBUTES, ENCRYPTION, INVISIBLE);

    /** As the defaults of the options are, but for {@code ddl.drop.clauses}: nothing is left out. */
    public static final DialectOptions NONE = new DialectOptions("", Map.of(), Set.of());

    public DialectOptions {
        collations = Map.copyOf(collations);
        dropped = Set.copyOf(dropped);
    }

    boolean drops(String clauses) {
        return dropped.contains(clauses);
    }

    boolean overridesEngine(String engineSaid) {
        return !engine.isEmpty() && !engine.equalsIgnoreCase(engineSaid.toLowerCase(Locale.ROOT));
    }
}
