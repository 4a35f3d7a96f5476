package io.binlogbridge.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.stack.Stack;
import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rules should make of the source, said in SQL: pairs of queries, each after a line {@code -- source} or {@code -- target}, whose rows
 * must be equal.
 */
record ExpectedRows(List<Pair> pairs) {

    private static final Pattern PAIR =
            Pattern.compile("-- source\\s*\\n(.*?);\\s*-- target\\s*\\n(.*?);\\s*(?=--|$)", Pattern.DOTALL);

    record Pair(String source, String target) {}

    static ExpectedRows parse(String text) {
        List<Pair> pairs = new ArrayList<>();
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            pairs.add(new Pair(pair.group(1), pair.group(2)));
        }
        assertThat(pairs)
                .as("pairs of queries in:%n%s", text)
                .hasSize((text.split("-- source\\s", -1).length - 1))
                .isNotEmpty();
        return new ExpectedRows(pairs);
    }

    /** The marker of one database is there; another's topic may need a moment more. */
    void awaitOn(Stack stack) {
        for (Pair pair : pairs) {
            List<String> expected = rows(stack.source(), pair.source());
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(rows(stack.target(), pair.target()))
                            .as(pair.target())
                            .isEqualTo(expected));
        }
    }

    private static List<String> rows(MySqlAccess server, String query) {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
