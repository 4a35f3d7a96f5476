package io.binlogbridge.it.stack;

import io.binlogbridge.stack.compare.TableName;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where the source's tables stand on the target: {@code database.table} or {@code database} to its place there; an empty place is none. */
public record Names(Map<String, String> places) {

    /** Every table under its own name. */
    public static final Names SAME = new Names(Map.of());

    /** Reads lines of {@code source=target}. */
    public static Names parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> places = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> places.put(name, properties.getProperty(name).strip()));
        return new Names(places);
    }

    /** A table's place on the target, or empty when it must not be there. */
    public Optional<TableName> of(TableName source) {
        String place = places.get(source.toString());
        if (place == null) {
            return Optional.of(new TableName(ofDatabase(source.database()), source.table()));
        }
        int dot = place.indexOf('.');
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableName(place.substring(0, dot), place.substring(dot + 1)));
    }

    /** The database on the target. */
    public String ofDatabase(String database) {
        return places.getOrDefault(database, database);
    }

    /** Whether a database of the target is there because something is mapped to it. */
    public boolean isOnlyOnTarget(String database) {
        return places.containsValue(database);
    }
}
