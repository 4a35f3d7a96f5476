package io.binlogbridge.it.crash;

import io.binlogbridge.it.history.RandomHistory;
import io.binlogbridge.it.history.Writer;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Topics that were written before rebuild a target: twice, into two servers, with nothing but the connection's options. */
@ExtendWith(LiveStack.Provider.class)
class RebuildIT {

    private static final int STEPS = 300;

    @Test
    void twoTargetsAreBuiltFromKeptTopics(LiveStack stack) throws Exception {
        RandomHistory history = new RandomHistory(20_261_121);
        try (Pair pair = new Pair(stack, "rebuilt").createDatabase();
                Writer writer = new Writer(stack.source(), "rebuilt")) {
            writer.write(history.setup());
            pair.start();
            pair.catchUp();
            for (int step = 0; step < STEPS; step++) {
                writer.write(history.next());
            }
            pair.awaitEqual(Names.SAME);
            for (String name : List.of("first", "second")) {
                rebuild(stack, pair, name);
            }
        }
    }

    private static void rebuild(LiveStack stack, Pair pair, String name) {
        try (MySqlServer server =
                MySqlServer.start(MySqlInstallation.locate(), stack.folder().resolve(name))) {
            String connector = "rebuild-" + name;
            pair.rest()
                    .put(
                            connector,
                            Map.of(
                                    "connector.class", "io.binlogbridge.sink.MySqlSinkConnector",
                                    "topics.regex", pair.prefix() + "\\.rebuilt",
                                    "connection.url", server.jdbcUrl(),
                                    "connection.user", server.user(),
                                    "connection.password", server.password()));
            pair.awaitEqualOn(server, connector);
            pair.rest().delete(connector);
        }
    }
}
