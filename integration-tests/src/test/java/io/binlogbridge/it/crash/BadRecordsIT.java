package io.binlogbridge.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Topics;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record that the target cannot take, because somebody changed the target's table: the task stops, or leaves that one record out. */
@ExtendWith(LiveStack.Provider.class)
class BadRecordsIT {

    private static final String DEAD_LETTERS = "bad-records-dead-letters";

    /** How a target's table is made to refuse {@code (4711, 'long text', 70000, 1)}, and back; it takes {@code (1, 'a', 1, NULL)}. */
    enum Bad {
        TOO_LONG("MODIFY v VARCHAR(3)", "MODIFY v VARCHAR(40)"),
        OUT_OF_RANGE("MODIFY n SMALLINT", "MODIFY n INT"),
        CHECK_VIOLATED("ADD CONSTRAINT small CHECK (n < 100)", "DROP CHECK small"),
        UNKNOWN_COLUMN("DROP COLUMN extra", "ADD COLUMN extra INT");

        private final String bend;
        private final String mend;

        Bad(String bend, String mend) {
            this.bend = bend;
            this.mend = mend;
        }

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void stopsTheTaskAndIsNamed(Bad bad, LiveStack stack) {
        String database = "bad_" + bad.table();
        String table = database + "." + bad.table();
        try (Pair pair = new Pair(stack, database).createDatabase();
                Topics topics = new Topics(stack.bootstrapServers())) {
            stack.source().run(create(table));
            pair.start().catchUp();
            stack.target().run("ALTER TABLE " + table + " " + bad.bend);
            long next = topics.end(pair.topic());
            stack.source()
                    .run("USE " + database + "; START TRANSACTION; INSERT INTO " + bad.table()
                            + " VALUES (4711, 'long text', 70000, 1); INSERT INTO " + bad.table()
                            + " VALUES (4712, 'b', 2, 2); COMMIT;");

            assertThat(pair.awaitSinkFailure())
                    .contains(table, "4711", "binlog.0")
                    .containsPattern("\\Q" + pair.topic() + "\\E-0\\D{1,12}" + next + "\\b");

            stack.target().run("ALTER TABLE " + table + " " + bad.mend);
            pair.rest().restart(pair.sinkName());
            pair.awaitEqual(Names.SAME);
        }
    }

    @Test
    void goesToTheDeadLetterQueueAloneWhenThatIsAskedFor(LiveStack stack) throws SQLException {
        try (Pair pair = new Pair(stack, "bad_tolerated")
                        .withSink("errors.tolerance", "all")
                        .withSink("errors.deadletterqueue.topic.name", DEAD_LETTERS)
                        .withSink("errors.deadletterqueue.topic.replication.factor", "1")
                        .createDatabase();
                Topics topics = new Topics(stack.bootstrapServers())) {
            topics.create(DEAD_LETTERS);
            for (Bad bad : Bad.values()) {
                stack.source().run(create("bad_tolerated." + bad.table()));
            }
            stack.source().run(create("bad_tolerated.good"));
            pair.start().catchUp();
            for (Bad bad : Bad.values()) {
                stack.target().run("ALTER TABLE bad_tolerated." + bad.table() + " " + bad.bend);
            }
            stack.source().run(script());
            pair.catchUp();

            for (Bad bad : List.of(Bad.TOO_LONG, Bad.OUT_OF_RANGE, Bad.CHECK_VIOLATED)) {
                assertThat(ids(stack.target(), bad.table()))
                        .as(bad.table())
                        .hasSize(100)
                        .doesNotContain(4711);
            }
            assertThat(ids(stack.target(), "good")).hasSize(101);
            assertThat(topics.records(DEAD_LETTERS))
                    .as("one record of each table whose rows were refused, and all of the one that lacks a column")
                    .hasSize(3 + 101)
                    .satisfies(records -> assertThat(records.stream()
                                    .filter(record -> text(record.key()).contains("4711")))
                            .hasSize(4));
            pair.stopSink();
            mend(stack);
            pair.resumeSink();
            pair.awaitEqual(Names.SAME);
        }
    }

    /** A hundred good rows and a bad one into each table, in turn and in one transaction. */
    private static String script() {
        StringBuilder script = new StringBuilder("USE bad_tolerated; START TRANSACTION;\n");
        for (int id = 1; id <= 101; id++) {
            String values = id == 50 ? "(4711, 'long text', 70000, 1)" : "(" + id + ", 'a', 1, NULL)";
            for (Bad bad : Bad.values()) {
                script.append("INSERT INTO ")
                        .append(bad.table())
                        .append(" VALUES ")
                        .append(values)
                        .append(";\n");
            }
            script.append("INSERT INTO good VALUES ").append(values).append(";\n");
        }
        return script.append("COMMIT;\n").toString();
    }

    /** The tables are as they were; the source says again what was left out. */
    private static void mend(LiveStack stack) {
        for (Bad bad : Bad.values()) {
            stack.target().run("ALTER TABLE bad_tolerated." + bad.table() + " " + bad.mend);
            // An after-image is a whole row.
            stack.source().run("UPDATE bad_tolerated." + bad.table() + " SET v = CONCAT(v, '!')");
        }
    }

    private static String create(String table) {
        return "CREATE TABLE " + table + " (id INT PRIMARY KEY, v VARCHAR(40), n INT, extra INT);";
    }

    private static List<Integer> ids(MySqlServer server, String table) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM bad_tolerated." + table)) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
