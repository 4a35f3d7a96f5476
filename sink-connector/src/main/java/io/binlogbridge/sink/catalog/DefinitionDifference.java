package io.binlogbridge.sink.catalog;

import io.binlogbridge.sink.catalog.TableDefinition.Constraint;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The first thing in which two tables are not alike; the order of their indexes and constraints does not count. */
public final class DefinitionDifference {

    private DefinitionDifference() {}

    /** As a part of a sentence, {@code column v is `v` int here and `v` bigint there}; empty when they are alike. */
    public static Optional<String> first(TableDefinition here, TableDefinition there) {
        return columns(here, there)
                .or(() -> elements("index", here.indexes(), there.indexes()))
                .or(() -> elements("constraint", texts(here), texts(there)))
                .or(() -> here.options().equals(there.options())
                        ? Optional.empty()
                        : Optional.of("its options are " + here.options() + " here and " + there.options() + " there"));
    }

    private static Optional<String> columns(TableDefinition here, TableDefinition there) {
        List<String> names = List.copyOf(here.columns().keySet());
        List<String> others = List.copyOf(there.columns().keySet());
        for (String name : names) {
            String other = there.columns().get(name);
            if (other == null) {
                return Optional.of("column " + name + " is only here");
            }
            String own = here.columns().get(name);
            if (!other.equals(own)) {
                return Optional.of("column " + name + " is " + own + " here and " + other + " there");
            }
        }
        Optional<String> missing =
                others.stream().filter(name -> !names.contains(name)).findFirst();
        if (missing.isPresent()) {
            return Optional.of("column " + missing.get() + " is missing");
        }
        return names.equals(others)
                ? Optional.empty()
                : Optional.of("its columns stand in the order " + names + " here and " + others + " there");
    }

    private static Optional<String> elements(String what, List<String> here, List<String> there) {
        TreeSet<String> own = new TreeSet<>(here);
        TreeSet<String> others = new TreeSet<>(there);
        others.removeAll(here);
        own.removeAll(there);
        if (!own.isEmpty()) {
            return Optional.of("the other has no " + what + " " + own.first());
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(what + " " + others.first() + " is missing");
    }

    private static List<String> texts(TableDefinition definition) {
        return definition.constraints().stream().map(DefinitionDifference::text).toList();
    }

    private static String text(Constraint constraint) {
        String name = constraint.suffix().isEmpty() ? constraint.name() + " " : "";
        return name + constraint.what() + " " + constraint.rest();
    }
}
