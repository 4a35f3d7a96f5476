package io.binlogbridge.it.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.ConnectorStatus;
import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A source and a sink connector for one database (and those whose names begin with it), made of the files in connect-config with the
 * stack's addresses. Close it to delete the connectors.
 */
public final class Pair implements AutoCloseable {

    /** The table that tells how far the target is: one row is written after a workload, and awaited. */
    public static final String MARKER = "zz_marker";

    private static final AtomicInteger SERVER_ID = new AtomicInteger(70_000);
    private static final AtomicInteger MARK = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Stack stack;
    private final String database;
    private final Map<String, String> sourceOptions = new TreeMap<>();
    private final Map<String, String> sinkOptions = new TreeMap<>();
    private String targetDatabase;
    private MySqlAccess target;
    private ConnectRest rest;
    private ConnectRest sinkRest;
    private int lastMark;

    /** The pair of the JSON examples. */
    public Pair(Stack stack, String database) {
        this(stack, database, "source-json.json", "sink-json.json");
    }

    /** The pair of two files in connect-config. */
    public Pair(Stack stack, String database, String sourceFile, String sinkFile) {
        this.stack = stack;
        this.database = database;
        this.targetDatabase = database;
        in(stack.rest());
        this.target = stack.target();
        sourceOptions.putAll(Project.connectConfig(sourceFile));
        sourceOptions.putAll(Map.of(
                "database.hostname", stack.source().host(),
                "database.port", String.valueOf(stack.source().port()),
                "database.user", stack.source().user(),
                "database.password", stack.source().password(),
                "database.server.id", String.valueOf(SERVER_ID.incrementAndGet()),
                "database.include.list", database + "(_.*)?",
                "topic.prefix", prefix(),
                "schema.history.internal.kafka.bootstrap.servers", stack.bootstrapServers()));
        sinkOptions.putAll(Project.connectConfig(sinkFile));
        sinkOptions.put("topics.regex", prefix() + "\\." + database + "(_.*)?");
        sinkOptions.put("consumer.override.metadata.max.age.ms", "1000");
        to(stack.target());
    }

    /** Writes to another server than the stack's target. */
    public Pair to(MySqlAccess other) {
        this.target = other;
        sinkOptions.put("connection.url", other.jdbcUrl());
        sinkOptions.put("connection.user", other.user());
        sinkOptions.put("connection.password", other.password());
        return this;
    }

    /** Runs on another worker than the stack's. */
    public Pair in(ConnectWorker other) {
        in(other.rest());
        return this;
    }

    /** Runs the sink on another worker than the source. */
    public Pair sinkIn(ConnectWorker other) {
        this.sinkRest = other.rest();
        return this;
    }

    private void in(ConnectRest worker) {
        this.rest = worker;
        this.sinkRest = worker;
    }

    public Pair withSource(String option, String value) {
        sourceOptions.put(option, value);
        return this;
    }

    public Pair withSink(String option, String value) {
        sinkOptions.put(option, value);
        return this;
    }

    /** Has all lanes at work on few rows, and on rows that are neighbours: by itself the sink keeps those together. */
    public Pair spreadWide() {
        return withSink("internal.epoch.spread.from", "1").withSink("internal.lane.run", "1");
    }

    /** Where the rules put the database, for the marker. */
    public Pair mappedTo(String other) {
        this.targetDatabase = other;
        return this;
    }

    /** Creates the database with its marker table on the source. */
    public Pair createDatabase() {
        stack.source()
                .run(
                        """
                CREATE DATABASE `%1$s`;
                CREATE TABLE `%1$s`.%2$s (n INT PRIMARY KEY);
                """
                                .formatted(database, MARKER));
        return this;
    }

    public Pair start() {
        startSource();
        startSink();
        return this;
    }

    public void startSource() {
        rest.put(sourceName(), sourceOptions);
    }

    public void startSink() {
        sinkRest.put(sinkName(), sinkOptions);
    }

    /** Writes a mark on the source and waits until the target has it: all that was written before is applied then. */
    public void catchUp() {
        mark();
        awaitMark(target, List.of(sourceName(), sinkName()));
    }

    private void mark() {
        lastMark = MARK.incrementAndGet();
        stack.source().run("INSERT INTO `" + database + "`." + MARKER + " VALUES (" + lastMark + ")");
    }

    /** Waits until another sink has brought the last mark to another server, and expects it to be equal. */
    public void awaitEqualOn(MySqlAccess other, String sink) {
        awaitMark(other, List.of(sink));
        assertThat(Equality.differences(stack.source(), other, database, Names.SAME))
                .isEmpty();
    }

    /** Waits until the sink's task has failed and gives the reason. */
    public String awaitSinkFailure() {
        return awaitFailure(sinkName());
    }

    /** Waits until the source's task has failed and gives the reason. */
    public String awaitSourceFailure() {
        return awaitFailure(sourceName());
    }

    /** Catches up and expects both sides equal. Other databases than the marker's are topics of their own and may need a moment more. */
    public void awaitEqual(Names names) {
        catchUp();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(differences(names)).isEmpty());
    }

    /** What the target differs in, one line a table; empty when it is equal. */
    public List<String> differences(Names names) {
        return Equality.differences(stack.source(), target, database, names);
    }

    public String database() {
        return database;
    }

    public String prefix() {
        return "it_" + database;
    }

    /** The source's whole configuration, its name included, as {@code validate} takes it. */
    public Map<String, String> sourceConfig() {
        Map<String, String> config = new TreeMap<>(sourceOptions);
        config.put("name", sourceName());
        return config;
    }

    /** As {@link #sourceConfig()}, of the sink. */
    public Map<String, String> sinkConfig() {
        Map<String, String> config = new TreeMap<>(sinkOptions);
        config.put("name", sinkName());
        return config;
    }

    public String sourceName() {
        return database + "-source";
    }

    public String sinkName() {
        return database + "-sink";
    }

    /** The worker of the source, and of the sink unless that has another. */
    public ConnectRest rest() {
        return rest;
    }

    /** The worker of the sink. */
    public ConnectRest sinkRest() {
        return sinkRest;
    }

    /** The topic of the database. */
    public String topic() {
        return prefix() + "." + database;
    }

    /** How the sink is. */
    public ConnectorStatus sinkStatus() {
        return sinkRest.status(sinkName());
    }

    /** Stops the sink; returns when its task is gone, so that its offsets can be altered. */
    public void stopSink() {
        sinkRest.stop(sinkName());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            ConnectorStatus status = sinkStatus();
            return status.connector().equals("STOPPED") && status.tasks().isEmpty();
        });
    }

    /** Resumes the stopped sink. */
    public void resumeSink() {
        sinkRest.resume(sinkName());
    }

    @Override
    public void close() {
        delete(sinkRest, sinkName());
        delete(rest, sourceName());
    }

    private static void delete(ConnectRest worker, String connector) {
        if (worker.connectors().contains(connector)) {
            worker.delete(connector);
        }
    }

    private ConnectRest restOf(String connector) {
        return connector.equals(sourceName()) ? rest : sinkRest;
    }

    private String awaitFailure(String connector) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> restOf(connector).status(connector).hasFailed());
        return restOf(connector).status(connector).reason();
    }

    private void awaitMark(MySqlAccess server, List<String> connectors) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            connectors.forEach(
                    connector -> assertThat(restOf(connector).status(connector).reason())
                            .as(connector)
                            .isEmpty());
            return hasMark(server);
        });
    }

    private boolean hasMark(MySqlAccess server) throws SQLException {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT 1 FROM `" + targetDatabase + "`." + MARKER + " WHERE n = " + lastMark)) {
            return rows.next();
        } catch (SQLException e) {
            // The table is not there yet (42S02), nor may its database be (42000).
            if ("42S02".equals(e.getSQLState()) || e.getErrorCode() == 1049) {
                return false;
            }
            throw e;
        }
    }
}
