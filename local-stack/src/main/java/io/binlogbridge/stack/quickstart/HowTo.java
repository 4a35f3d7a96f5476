package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.quickstart.Servers.Running;
import java.util.stream.Collectors;

/** What a person can type while the servers stay up. */
final class HowTo {

    private HowTo() {}

    /** Lines for another terminal. */
    static String text(Running servers, Connectors connectors) {
        return """

                Everything stays up: write to the source and watch the target, from another terminal. Ctrl-C ends it.

                  The source:
                    %1$s shop
                  The target:
                    %2$s shop
                  For instance, there and then here:
                    UPDATE customers SET name = 'you' WHERE id = 1;
                    SELECT * FROM customers WHERE id = 1;
                  What the sink has noted down, on the target:
                    SELECT * FROM binlog_bridge.progress\\G
                    SELECT * FROM binlog_bridge.ddl_log\\G
                  The connectors:
                    curl -s %3$s/connectors/%4$s/status
                    curl -s %3$s/connectors/%5$s/status
                    curl -s -X POST '%3$s/connectors/%5$s/restart?includeTasks=true'
                  The worker's log:
                    %6$s
                """
                .formatted(
                        clientLine(servers.source()),
                        clientLine(servers.target()),
                        servers.worker().rest().uri(),
                        connectors.sourceName(),
                        connectors.sinkName(),
                        servers.worker().log());
    }

    private static String clientLine(MySqlServer server) {
        return server.clientLine().stream()
                .map(word -> word.matches("[\\w./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
