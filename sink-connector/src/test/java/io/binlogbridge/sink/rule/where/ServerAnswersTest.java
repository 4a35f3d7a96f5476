package io.binlogbridge.sink.rule.where;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.TargetServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random conditions over random rows: what is decided here is what the server says. {@code -Dwhere.seed=}, {@code -Dwhere.conditions=}. */
class ServerAnswersTest {

    private static final int ROWS = 100;

    @Test
    void every_condition_that_is_not_refused_is_decided_as_the_server_decides_it() throws SQLException {
        long seed = Long.getLong("where.seed", 7);
        int count = Integer.getInteger("where.conditions", 3_000);
        String database = "where_" + UUID.randomUUID().toString().replace("-", "");
        TargetServer.run("CREATE DATABASE " + database);
        try (Connection connection = TargetServer.connect()) {
            connection.setCatalog(database);
            Random random = new Random(seed);
            SampleTable table = new SampleTable(connection, random, ROWS);
            AnswerComparison comparison = new AnswerComparison(table);
            RandomConditions conditions = new RandomConditions(random);
            for (int i = 0; i < count; i++) {
                comparison.tryOn(conditions.next());
            }
            String told = "seed " + seed + ": " + comparison;
            System.out.println(told);
            assertThat(comparison.differences()).as(told).isEmpty();
            assertThat(comparison.onlyHere()).as(told).isLessThan(10 + count / 200);
            assertThat(comparison.refused()).as(told).isLessThan(count / 5);
        } finally {
            TargetServer.run("DROP DATABASE " + database);
        }
    }
}
