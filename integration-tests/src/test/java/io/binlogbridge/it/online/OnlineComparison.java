package io.binlogbridge.it.online;

import io.binlogbridge.stack.compare.DatabaseComparison;
import io.binlogbridge.stack.compare.StoredDefinitions;
import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the target differs in at the end: tables as such, their definitions and rows, triggers and views. */
final class OnlineComparison implements AutoCloseable {

    private final Connection source;
    private final Connection target;

    OnlineComparison(MySqlAccess source, MySqlAccess target) throws SQLException {
        this.source = source.connection();
        this.target = target.connection();
    }

    /** One line a difference. */
    List<String> differences(Place place) throws SQLException {
        List<String> differences = new ArrayList<>();
        DatabaseComparison.of(source, target, place).compare(Set.of(place.database())).stream()
                .filter(result -> !result.isEqual())
                .forEach(result -> differences.add(result.toString()));
        Map<String, String> expected = new TreeMap<>(StoredDefinitions.of(source, place.database()));
        place.scenario().helpers(place.database()).forEach(helper -> expected.remove("TRIGGER " + helper));
        Map<String, String> actual = StoredDefinitions.of(target, place.databaseThere());
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            if (differ(expected.get(name), actual.get(name), place.moved())) {
                differences.add(name + ": source has " + expected.get(name) + ", target has " + actual.get(name));
            }
        }
        return differences;
    }

    /** Where names are others, so are texts. */
    private static boolean differ(String expected, String actual, boolean moved) {
        return moved ? (expected == null) != (actual == null) : !Objects.equals(expected, actual);
    }

    @Override
    public void close() throws SQLException {
        source.close();
        target.close();
    }
}
