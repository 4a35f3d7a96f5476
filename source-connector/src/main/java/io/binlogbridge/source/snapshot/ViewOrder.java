package io.binlogbridge.source.snapshot;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An order in which the views of a database can be created: each after those that it selects from. Views that cannot have
 * one, because they go in a circle or something they name is missing, come at the end.
 */
final class ViewOrder {

    private static final DdlParser PARSER = new DdlParser();

    private ViewOrder() {}

    /** The same views, ordered; those that do not depend on each other stay as they were. */
    static List<StoredObject> creatable(List<StoredObject> views) {
        Set<String> names = views.stream().map(StoredObject::name).collect(Collectors.toSet());
        Map<StoredObject, Set<String>> waiting = new LinkedHashMap<>();
        views.stream().filter(StoredObject::valid).forEach(view -> waiting.put(view, namedBy(view, names)));
        List<StoredObject> ordered = new ArrayList<>();
        boolean moved = true;
        while (moved) {
            List<StoredObject> free = waiting.entrySet().stream()
                    .filter(entry -> entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            Set<String> made = free.stream().map(StoredObject::name).collect(Collectors.toSet());
            ordered.addAll(free);
            free.forEach(waiting::remove);
            waiting.values().forEach(missing -> missing.removeAll(made));
            moved = !free.isEmpty();
        }
        views.stream().filter(view -> !ordered.contains(view)).forEach(ordered::add);
        return ordered;
    }

    /** Which of the names the view's query has in it. */
    private static Set<String> namedBy(StoredObject view, Set<String> names) {
        Set<String> named = new HashSet<>();
        try {
            for (ObjectReference reference : PARSER.parse(
                            view.statement(),
                            view.database(),
                            SqlMode.of(view.session().sqlMode()))
                    .references()) {
                if (reference.role() == Role.REFERS
                        && reference.object().database().equals(view.database())) {
                    named.add(reference.object().name());
                }
            }
        } catch (DdlSyntaxException e) {
            named.clear();
        }
        if (named.isEmpty()) {
            // The query was not understood, or it has no table: then every quoted name may be one.
            names.stream()
                    .filter(name -> view.statement().contains(ObjectName.quoted(name)))
                    .forEach(named::add);
        }
        named.retainAll(names);
        named.remove(view.name());
        return named;
    }
}
