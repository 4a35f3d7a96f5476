package io.binlogbridge.source;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What tests begin with that are for both ways of positions: a server with GTID and one without, a folder, and empty tables. */
abstract class OnBothServers {

    @RegisterExtension
    static final TestMySql WITH_GTID = new TestMySql();

    @RegisterExtension
    static final TestMySql WITHOUT_GTID = new TestMySql("--gtid-mode=OFF", "--enforce-gtid-consistency=OFF");

    @TempDir
    Path directory;

    /** For {@code @MethodSource}. */
    static Stream<TestMySql> servers() {
        return Stream.of(WITH_GTID, WITHOUT_GTID);
    }

    SourceRuns runs(TestMySql mysql) {
        SourceRuns runs = new SourceRuns(mysql, directory);
        runs.prepareTables();
        return runs;
    }
}
