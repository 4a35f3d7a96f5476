package io.binlogbridge.sink;

import io.binlogbridge.stack.mysql.MavenMySql;
import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;

/** MySQL 5.6.14, for one test class, which closes it. Where it cannot be had, the class is skipped and says why. */
public final class OldServer {

    private OldServer() {}

    /**
     * Started anew.
     *
     * @param options further options of mysqld
     */
    public static MySqlServer start(String... options) {
        try {
            return MySqlServer.start(
                    new MavenMySql().provide(), Files.createTempDirectory("binlog-bridge-sink-test-56"), options);
        } catch (StackException e) {
            Assumptions.abort("MySQL 5.6 cannot be had here: " + e.getMessage());
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
