package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.config.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** An order in which the views, routines, triggers and events of a database can be created. */
final class CreationOrder {

    /** The bodies of routines are not resolved when they are made, so they come first; a view may call functions. */
    private static final List<SchemaObject> ORDER = List.of(
            SchemaObject.FUNCTIONS,
            SchemaObject.PROCEDURES,
            SchemaObject.VIEWS,
            SchemaObject.TRIGGERS,
            SchemaObject.EVENTS);

    private CreationOrder() {}

    /** The same objects, by kind; triggers stay in the order in which they fire. */
    static List<StoredObject> of(List<StoredObject> ofOneDatabase) {
        List<StoredObject> ordered = new ArrayList<>();
        for (SchemaObject kind : ORDER) {
            List<StoredObject> ofKind =
                    ofOneDatabase.stream().filter(one -> one.kind() == kind).toList();
            ordered.addAll(kind == SchemaObject.VIEWS ? ViewOrder.creatable(ofKind) : ofKind);
        }
        return ordered;
    }
}
