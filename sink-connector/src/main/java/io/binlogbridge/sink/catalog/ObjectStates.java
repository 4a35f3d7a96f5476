package io.binlogbridge.sink.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.binlogbridge.ddl.ObjectName;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The state of some objects at one moment, as a fingerprint each: SHA-256 of SHOW CREATE, or {@link #ABSENT}.
 *
 * @param byObject in the order in which they were asked for
 * @param tableIds InnoDB's numbers of those that are its tables, where they were asked for and the user may know them
 */
public record ObjectStates(Map<ObjectName, String> byObject, Map<ObjectName, Long> tableIds) {

    /** The object is not there. */
    public static final String ABSENT = "absent";

    /** The next value is no part of what a table is: rows move it, and servers before 8.0 forget it at a restart. */
    private static final Pattern NEXT_VALUE = Pattern.compile(" AUTO_INCREMENT=\\d+");

    private static final Set<Integer> NOT_THERE = Set.of(1049, 1146);

    public ObjectStates {
        byObject = new LinkedHashMap<>(byObject);
        tableIds = Map.copyOf(tableIds);
    }

    /** Without numbers of tables. */
    public ObjectStates(Map<ObjectName, String> byObject) {
        this(byObject, Map.of());
    }

    /** Looks at the target. */
    public static ObjectStates read(Connection connection, Collection<ObjectName> objects) throws SQLException {
        Map<ObjectName, String> states = new LinkedHashMap<>();
        for (ObjectName object : objects) {
            states.put(object, fingerprint(connection, object));
        }
        return new ObjectStates(states);
    }

    /** Looks at the target, also for InnoDB's numbers of tables: those need the privilege PROCESS, and a look at every table there is. */
    public static ObjectStates readWithTableIds(Connection connection, Collection<ObjectName> objects)
            throws SQLException {
        return new ObjectStates(read(connection, objects).byObject, TableIds.read(connection, objects));
    }

    private static String fingerprint(Connection connection, ObjectName object) throws SQLException {
        String show = object.isDatabase()
                ? "SHOW CREATE DATABASE " + object.quoted()
                : "SHOW CREATE TABLE " + object.quoted();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(show)) {
            row.next();
            return sha256(NEXT_VALUE.matcher(row.getString(2)).replaceAll(""));
        } catch (SQLException e) {
            if (NOT_THERE.contains(e.getErrorCode())) {
                return ABSENT;
            }
            throw e;
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the object is there. */
    public boolean exists(ObjectName object) {
        return !ABSENT.equals(byObject.getOrDefault(object, ABSENT));
    }

    /** One line an object, with spaces between: database, name, fingerprint, and the table's number where it is known. */
    public String toText() {
        StringJoiner lines = new StringJoiner("\n");
        byObject.forEach((object, state) -> lines.add(URLEncoder.encode(object.database(), UTF_8) + " "
                + URLEncoder.encode(object.name(), UTF_8) + " " + state
                + (tableIds.containsKey(object) ? " " + tableIds.get(object) : "")));
        return lines.toString();
    }

    /** What {@link #toText} wrote. */
    public static ObjectStates ofText(String text) {
        Map<ObjectName, String> states = new LinkedHashMap<>();
        Map<ObjectName, Long> ids = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(" ", -1);
            ObjectName object = new ObjectName(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
            states.put(object, parts[2]);
            if (parts.length > 3) {
                ids.put(object, Long.valueOf(parts[3]));
            }
        });
        return new ObjectStates(states, ids);
    }
}
