package io.binlogbridge.source;

import org.junit.jupiter.api.BeforeEach;

/** What tests of migrations of the binlog alone begin with: filled tables on both servers. */
abstract class IncrementalOnBothServers extends OnBothServers {

    IncrementalRuns runs;

    @BeforeEach
    void databases() {
        runs = new IncrementalRuns(directory);
        servers().forEach(IncrementalRuns::fill);
    }
}
