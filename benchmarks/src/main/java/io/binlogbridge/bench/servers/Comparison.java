package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.compare.DatabaseComparison;
import io.binlogbridge.stack.compare.TableNames;
import io.binlogbridge.stack.compare.TableResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether a run was right. */
public final class Comparison {

    private Comparison() {}

    /**
     * Compares a database of both servers, rows and definitions.
     *
     * @throws IllegalStateException when they differ; the message says in what
     */
    public static void expectEqual(Servers servers, String database) throws SQLException {
        try (Connection source = servers.source().connection();
                Connection target = servers.target().connection()) {
            List<String> differences =
                    DatabaseComparison.of(source, target, TableNames.same()).compare(List.of(database)).stream()
                            .filter(result -> !result.isEqual())
                            .map(TableResult::toString)
                            .toList();
            if (!differences.isEmpty()) {
                throw new IllegalStateException("The target differs from the source: " + differences);
            }
        }
    }
}
