package io.binlogbridge.it.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Stack;
import io.binlogbridge.stack.compare.DatabaseComparison;
import io.binlogbridge.stack.compare.StoredDefinitions;
import io.binlogbridge.stack.compare.TableNames;
import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All cases in one direction. Each theme is a database. All statements are run on the source one after the other while the pair follows, and
 * both sides are compared at the end.
 */
final class CorpusRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_STOPS = 60;
    private static final String OBJECTS = "views,procedures,functions,triggers,events";
    private static final String END = "corpus_end";

    private final Stack stack;
    private final String prefix;
    private final List<CorpusCase> cases;
    private final String collation;
    private final Findings findings = new Findings();

    /**
     * A run.
     *
     * @param prefix what the databases' names begin with; topics and offsets stay after a run, so each takes its own
     * @param collation of the connections; empty for the server's default
     */
    CorpusRun(Stack stack, String prefix, List<CorpusCase> cases, String collation) {
        this.stack = stack;
        this.prefix = prefix;
        this.cases = cases;
        this.collation = collation;
    }

    /** What was found, per case. */
    Findings run() {
        try (Pair pair = new Pair(stack, prefix).createDatabase()) {
            pair.withSource("schema.objects", OBJECTS).withSink("schema.objects", OBJECTS);
            themes().forEach(theme -> stack.source().run("CREATE DATABASE " + database(theme)));
            pair.start();
            pair.catchUp();
            cases.forEach(this::onSource);
            Set<String> ends = databases(stack.source());
            ends.forEach(this::end);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> atEnd(pair, ends.size()));
        }
        compare();
        return findings;
    }

    private void onSource(CorpusCase one) {
        CaseSession.run(one, stack.source(), database(one.theme()), collation)
                .ifPresent(refusal -> findings.add(one, refusal));
    }

    private void end(String database) {
        List<String> statements = List.of("CREATE TABLE " + END + " (n INT PRIMARY KEY)");
        CaseSession.run(new CorpusCase("", END, List.of(), statements), stack.source(), database, collation)
                .ifPresent(findings::addOther);
    }

    private boolean atEnd(Pair pair, int ends) throws SQLException {
        assertThat(pair.rest().status(pair.sourceName()).reason())
                .as("the source's failure")
                .isEmpty();
        Optional<SinkStop> stop = SinkStop.goPast(pair);
        stop.ifPresent(this::note);
        return stop.isEmpty() && ended() == ends;
    }

    private void note(SinkStop stop) {
        Optional<CorpusCase> one = stop.among(cases.stream()
                .filter(other -> database(other.theme()).equals(stop.database()))
                .toList());
        String sentence = "the sink stops: " + stop.reason();
        one.ifPresentOrElse(found -> findings.add(found, sentence), () -> findings.addOther(sentence));
        assertThat(findings.size()).as("stops; the last one: " + sentence).isLessThan(MOST_STOPS);
    }

    private int ended() {
        return first(
                        stack.target(),
                        "SELECT table_schema FROM information_schema.tables WHERE table_name = '" + END
                                + "' AND table_schema LIKE " + ours())
                .size();
    }

    private Set<String> databases(MySqlAccess server) {
        return first(server, "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE " + ours());
    }

    private String ours() {
        return "'" + prefix.replace("_", "\\_") + "\\_%'";
    }

    private static Set<String> first(MySqlAccess server, String question) {
        Set<String> answers = new TreeSet<>();
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare() {
        Set<String> databases = databases(stack.source());
        databases.addAll(databases(stack.target()));
        try (Connection here = stack.source().connection();
                Connection there = stack.target().connection()) {
            DatabaseComparison.of(here, there, TableNames.same()).compare(databases).stream()
                    .filter(result -> !result.isEqual())
                    .forEach(result ->
                            note(result.source().equals("-") ? result.target() : result.source(), result.difference()));
            boolean oneVersion = here.getMetaData().getDatabaseMajorVersion()
                    == there.getMetaData().getDatabaseMajorVersion();
            for (String database : databases) {
                compareObjects(database, objects(here, database, oneVersion), objects(there, database, oneVersion));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The servers could not be compared.", e);
        }
    }

    private static Map<String, String> objects(Connection server, String database, boolean oneVersion)
            throws SQLException {
        Map<String, String> objects = StoredDefinitions.of(server, database);
        if (!oneVersion) {
            objects.replaceAll((object, definition) -> StoredDefinitions.inCommonWords(definition));
        }
        return objects;
    }

    /** Views, routines, triggers and events. */
    private void compareObjects(String database, Map<String, String> expected, Map<String, String> actual) {
        Set<String> objects = new TreeSet<>(expected.keySet());
        objects.addAll(actual.keySet());
        objects.removeIf(object -> Objects.equals(expected.get(object), actual.get(object)));
        objects.forEach(object -> note(
                database + "." + object.substring(object.indexOf(' ') + 1),
                object + ": source has " + expected.get(object) + ", target has " + actual.get(object)));
    }

    private void note(String object, String difference) {
        List<CorpusCase> named =
                cases.stream().filter(one -> names(one, object)).toList();
        if (named.isEmpty()) {
            findings.addOther(object + ": " + difference);
        }
        named.forEach(one -> findings.add(one, object + ": " + difference));
    }

    /** Whether the case's statements name the object, or the database where it is one of the case's own. */
    private boolean names(CorpusCase one, String object) {
        int dot = object.indexOf('.');
        String database = dot < 0 ? object : object.substring(0, dot);
        if (database.equals(database(one.theme()))) {
            return one.names(object.substring(dot + 1));
        }
        String own = database(one.theme()) + "__";
        return database.startsWith(own) && one.names("${db}__" + database.substring(own.length()));
    }

    private Set<String> themes() {
        return cases.stream().map(CorpusCase::theme).collect(Collectors.toCollection(TreeSet::new));
    }

    private String database(String theme) {
        return prefix + "_" + theme.replace('-', '_');
    }
}
