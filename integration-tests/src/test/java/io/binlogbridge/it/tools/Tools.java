package io.binlogbridge.it.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Stack;
import io.binlogbridge.stack.compare.DatabaseComparison;
import io.binlogbridge.stack.compare.StoredDefinitions;
import io.binlogbridge.stack.compare.TableName;
import io.binlogbridge.stack.compare.TableNames;
import io.binlogbridge.stack.compare.TableResult;
import io.binlogbridge.stack.mysql.MySqlAccess;
import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.StackException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs a tool against the source under traffic while a pair of connectors follows. */
final class Tools {

    /** A tool that does not come to its end is not waited for for long. */
    private static final List<String> LIMIT = List.of("timeout", "-k", "5", "180");

    private final Stack stack;
    private final Pair pair;
    private final long seed;

    Tools(Stack stack, Pair pair, long seed) {
        this.stack = stack;
        this.pair = pair;
        this.seed = seed;
    }

    /** Runs one change; the target is equal afterwards, and has none of the tool's tables and triggers. */
    void run(ToolRun run, Function<ToolRun, List<String>> command) throws Exception {
        stack.source().run(run.setup());
        int taken;
        try (RowTraffic traffic = new RowTraffic(stack.source(), run, seed)) {
            change(run, command.apply(run));
            taken = traffic.end();
        }
        assertThat(taken).as("statements of the traffic").isPositive();
        stack.source().run("CREATE TABLE " + run.database() + ".the_end (n INT PRIMARY KEY);");
        pair.catchUp();
        awaitEnd(run);
        assertThat(differences(run))
                .filteredOn(sentence -> run.broken().isEmpty() || !sentence.contains(run.broken()))
                .as(() -> "with seed " + seed + "; " + onOneSide(run))
                .isEmpty();
    }

    private static void change(ToolRun run, List<String> command) {
        try {
            Command.run(Stream.concat(LIMIT.stream(), command.stream()).toList());
        } catch (StackException e) {
            if (run.refusal().isEmpty() || !String.valueOf(e.getMessage()).contains(run.refusal())) {
                throw e;
            }
        }
    }

    /** Other databases than the marker's are topics of their own, and may need a moment more. */
    private void awaitEnd(ToolRun run) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(pair.sinkStatus().reason())
                            .as("the sink's failure")
                            .isEmpty();
                    return hasEnd(run);
                });
    }

    private boolean hasEnd(ToolRun run) {
        return !column(
                        stack.target(),
                        "SELECT 1 FROM information_schema.tables WHERE table_name = 'the_end' AND table_schema = '"
                                + run.database() + "'")
                .isEmpty();
    }

    private List<String> differences(ToolRun run) throws SQLException {
        try (Connection here = stack.source().connection();
                Connection there = stack.target().connection()) {
            List<String> differences = new ArrayList<>(
                    DatabaseComparison.of(here, there, new WithoutHelpers()).compare(List.of(run.database())).stream()
                            .filter(result -> !result.isEqual())
                            .map(TableResult::toString)
                            .toList());
            Set<String> triggers = StoredDefinitions.of(there, run.database()).keySet();
            Set<String> expected =
                    new TreeSet<>(StoredDefinitions.of(here, run.database()).keySet());
            expected.removeIf(name -> name.startsWith("TRIGGER pt_osc_"));
            if (!triggers.equals(expected)) {
                differences.add("source has " + expected + ", target has " + triggers);
            }
            return differences;
        }
    }

    /** Which rows only one side has, and which of them stand in the tool's old table, which was the real one: that tells who is wrong. */
    private String onOneSide(ToolRun run) {
        Set<String> here = column(stack.source(), "SELECT id FROM " + run.database() + ".t");
        Set<String> there = column(stack.target(), "SELECT id FROM " + run.database() + ".t");
        Set<String> differing = new TreeSet<>(here);
        differing.addAll(there);
        differing.removeIf(id -> here.contains(id) && there.contains(id));
        Set<String> old = new TreeSet<>();
        column(
                        stack.source(),
                        "SELECT table_name FROM information_schema.tables WHERE table_name LIKE '\\_%' AND table_schema = '"
                                + run.database() + "'")
                .forEach(table -> old.addAll(column(stack.source(), "SELECT id FROM " + run.database() + "." + table)));
        return differing.stream()
                .map(id -> id
                        + (here.contains(id) ? " only on the source, " : " only on the target, ")
                        + (old.contains(id) ? "in the old table" : "not in the old table"))
                .toList()
                .toString();
    }

    private static Set<String> column(MySqlAccess server, String question) {
        Set<String> values = new TreeSet<>();
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All tables under their names, but those that begin with an underscore, which are the tools'. */
    private record WithoutHelpers() implements TableNames {

        @Override
        public Optional<TableName> onTarget(TableName source) {
            return Optional.of(source).filter(table -> !table.table().startsWith("_"));
        }

        @Override
        public Set<String> databasesOnTarget(String source) {
            return Set.of(source);
        }
    }
}
