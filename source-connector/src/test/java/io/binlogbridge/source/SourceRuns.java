package io.binlogbridge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** What tests of transactions do: tables, statements, a task that is started again, and how its records are looked at. */
record SourceRuns(TestMySql mysql, Path directory) {

    static final String END = "CREATE TABLE shop.the_end (id INT)";

    /** Empty tables, and no XA transaction that holds them. */
    void prepareTables() {
        try (Connection connection = mysql.connect();
                Statement statement = connection.createStatement();
                Statement rollback = connection.createStatement();
                ResultSet left = statement.executeQuery("XA RECOVER CONVERT XID")) {
            while (left.next()) {
                String digits = left.getString("data").substring(2);
                int gtrid = 2 * left.getInt("gtrid_length");
                rollback.execute("XA ROLLBACK X'" + digits.substring(0, gtrid) + "',X'" + digits.substring(gtrid) + "',"
                        + left.getString("formatID"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        mysql.run(
                "DROP DATABASE IF EXISTS shop",
                "DROP DATABASE IF EXISTS other",
                "CREATE DATABASE shop",
                "CREATE DATABASE other",
                "CREATE TABLE other.t (id INT PRIMARY KEY)",
                "CREATE TABLE shop.t (id INT PRIMARY KEY, v LONGTEXT)");
    }

    /** The statements of a prepared XA transaction. */
    static String[] prepared(String xid, String... statements) {
        List<String> all = new ArrayList<>(List.of("XA START " + xid));
        all.addAll(List.of(statements));
        all.addAll(List.of("XA END " + xid, "XA PREPARE " + xid));
        return all.toArray(String[]::new);
    }

    static String[] all(Object... parts) {
        return Stream.of(parts)
                .flatMap(part -> part instanceof String[] many ? Stream.of(many) : Stream.of((String) part))
                .toArray(String[]::new);
    }

    Map<String, String> options() {
        return options("shop");
    }

    /** For a source that captures these databases. */
    Map<String, String> options(String databases) {
        return new HashMap<>(mysql.options(directory.resolve("history"), databases));
    }

    /** What comes of the statements, between the snapshot and the end. */
    List<SourceRecord> streamed(Map<String, String> options, String... statements) {
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            int snapshot = source.readUntil(record ->
                            isData(record) && "last".equals(Seen.of(record).snapshot()))
                    .size();
            mysql.run(all("USE shop", statements, END));
            return source.readUntil(SourceRuns::isTheEnd).stream()
                    .skip(snapshot)
                    .takeWhile(record -> !isTheEnd(record))
                    .toList();
        }
    }

    /** A task that goes on from an offset, with a copy of the schema history as it is now. */
    SourceUnderTest restarted(Map<String, String> options, Map<String, ?> offset) {
        try {
            Path copy = directory.resolve("history-again");
            Files.deleteIfExists(copy);
            Files.copy(directory.resolve("history"), copy);
            Map<String, String> again = new HashMap<>(options);
            again.put("schema.history.internal.file.filename", copy.toString());
            return new SourceUnderTest(again, offset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes again from an offset on, up to the end. */
    List<SourceRecord> readAgain(Map<String, String> options, Map<String, ?> offset) {
        try (SourceUnderTest source = restarted(options, offset)) {
            return source.readUntil(SourceRuns::isTheEnd).stream()
                    .takeWhile(record -> !isTheEnd(record))
                    .toList();
        }
    }

    /** Of the last event that SHOW BINLOG EVENTS describes so. */
    long positionOf(String file, String event) {
        long position = -1;
        try (Connection connection = mysql.connect();
                Statement query = connection.createStatement();
                ResultSet events = query.executeQuery("SHOW BINLOG EVENTS IN '" + file + "'")) {
            while (events.next()) {
                position = events.getString("Info").equals(event) ? events.getLong("Pos") : position;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return position;
    }

    static boolean isTheEnd(SourceRecord record) {
        return isData(record) && Seen.isStatement(record, END);
    }

    /** A row or a statement. */
    static boolean isData(SourceRecord record) {
        return record.valueSchema().field("source") != null;
    }

    static boolean isHeartbeat(SourceRecord record) {
        return record.topic().startsWith("__debezium-heartbeat");
    }

    /** What makes it this record and no other. */
    static String exactly(SourceRecord record) {
        Struct value = (Struct) record.value();
        if (!isData(record)) {
            return record.topic() + " " + value.getString("status") + " " + value.getString("id") + " "
                    + value.getInt64("event_count") + " " + value.getArray("data_collections");
        }
        Struct transaction = value.schema().field("transaction") == null ? null : value.getStruct("transaction");
        return Seen.of(record).identity() + " " + transaction;
    }
}
