package io.binlogbridge.it.tools;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.OtherServers;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Stack;
import io.binlogbridge.stack.mysql.MavenMySql;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.Command;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tools themselves, where they are on the PATH, against a source whose rows are changed all the while. {@code -Dseed=n} repeats the
 * changes.
 */
@ExtendWith(LiveStack.Provider.class)
@TestInstance(Lifecycle.PER_CLASS)
class RealToolsIT {

    private static final Logger LOG = LoggerFactory.getLogger(RealToolsIT.class);
    private static final String PERCONA = "pt-online-schema-change";
    private static final String GHOST = "gh-ost";
    private static final String METHOD = "--alter-foreign-keys-method=";
    private static final String ADD = "ADD COLUMN w INT NOT NULL DEFAULT 7 AFTER v, ADD KEY by_n (n)";
    private static final String CHANGE = "MODIFY n BIGINT NOT NULL, ADD COLUMN w VARCHAR(9) DEFAULT 'x', ADD KEY (w)";

    private static final String NOT_HERE = "drop_swap doesn't work with MySQL 8.0";

    private static final List<ToolRun> OF_PERCONA = List.of(
            ToolRun.of("tools-default", ADD),
            ToolRun.of("tools-converted", "CONVERT TO CHARACTER SET latin1, ENGINE=InnoDB"),
            ToolRun.of("tools-kept-old-table", CHANGE, "--no-drop-old-table"),
            ToolRun.of("tools-not-swapped", ADD, "--no-swap-tables"),
            ToolRun.of("tools-not-swapped-and-kept", ADD, "--no-swap-tables", "--no-drop-new-table"),
            ToolRun.withChild("tools-auto", ADD, METHOD + "auto"),
            ToolRun.withChild("tools-rebuild", ADD, METHOD + "rebuild_constraints"),
            ToolRun.withChild("tools-rebuild-and-keep", CHANGE, METHOD + "rebuild_constraints", "--no-drop-old-table"),
            ToolRun.withChild("tools-drop-swap", ADD, METHOD + "drop_swap").orRefused(NOT_HERE),
            ToolRun.withChild("tools-no-method", ADD, METHOD + "none", "--force")
                    .leavingBroken("REFERENCES `tools_no_method`.`_t_old`"));

    /** The older of the tool's releases do not do drop_swap with a new server. */
    private static final List<ToolRun> OF_PERCONA_ON_OLD = List.of(
            ToolRun.of("oldtools-default", ADD),
            ToolRun.withChild("oldtools-auto", CHANGE, METHOD + "auto"),
            ToolRun.withChild("oldtools-rebuild", ADD, METHOD + "rebuild_constraints"),
            ToolRun.withChild("oldtools-drop-swap", ADD, METHOD + "drop_swap"));

    private static final List<ToolRun> OF_GHOST = List.of(
            ToolRun.of("ghosts-default", ADD),
            ToolRun.of("ghosts-dropped-old-table", CHANGE, "--ok-to-drop-table"),
            ToolRun.of("ghosts-two-step", ADD, "--cut-over=two-step"),
            ToolRun.of("ghosts-timestamp", ADD, "--timestamp-old-table"),
            ToolRun.of("ghosts-forced-names", ADD, "--force-table-names=some_ticket"));

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterAll
    void noConnectors() throws Exception {
        Collections.reverse(open);
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void perconaToolkitIsInstalled() {
        assumeTool(PERCONA, "Debian's packages percona-toolkit and libdbd-mysql-perl have it");
    }

    @Test
    void ghostIsInstalled() {
        assumeTool(GHOST, "it is one binary");
    }

    @TestFactory
    Stream<DynamicTest> perconaOnlineSchemaChanges(LiveStack stack, TestReporter reporter) {
        assumeTool(PERCONA, "");
        return tests(stack, reporter, OF_PERCONA, run -> run.percona(stack.source()));
    }

    @TestFactory
    Stream<DynamicTest> perconaOnlineSchemaChangesOnAnOldServer(LiveStack stack, TestReporter reporter) {
        assumeTool(PERCONA, "");
        MySqlServer old =
                MySqlServer.start(new MavenMySql().provide(), stack.folder().resolve("old-source-of-tools"));
        open.add(old);
        Stack servers = new OtherServers(old, stack.target(), stack);
        return tests(servers, reporter, OF_PERCONA_ON_OLD, run -> run.percona(old));
    }

    @TestFactory
    Stream<DynamicTest> ghostMigrations(LiveStack stack, TestReporter reporter) {
        assumeTool(GHOST, "");
        // Without performance_schema gh-ost cannot see whose lock is next at its cut-over, and may lose a change there.
        MySqlServer source = MySqlServer.start(
                MySqlInstallation.locate(), stack.folder().resolve("source-of-ghosts"), "--performance-schema=ON");
        open.add(source);
        Stack servers = new OtherServers(source, stack.target(), stack);
        String folder = stack.folder().toString();
        return tests(servers, reporter, OF_GHOST, run -> run.ghost(source, folder));
    }

    private Stream<DynamicTest> tests(
            Stack stack, TestReporter reporter, List<ToolRun> runs, Function<ToolRun, List<String>> command) {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        reporter.publishEntry("seed", String.valueOf(seed));
        String family = runs.get(0).name();
        Pair pair = new Pair(stack, family.substring(0, family.indexOf('-')))
                .createDatabase()
                .start();
        open.add(pair);
        pair.catchUp();
        Tools tools = new Tools(stack, pair, seed);
        return runs.stream().map(run -> DynamicTest.dynamicTest(run.toString(), () -> tools.run(run, command)));
    }

    /** A factory of tests that is skipped is not counted as anything; the tests above are. */
    private static void assumeTool(String tool, String where) {
        boolean there = Command.onPath(tool).isPresent();
        if (!there && !where.isEmpty()) {
            LOG.warn(
                    "SKIPPED: no {} on the PATH, so it is not run for real; {}. OnlineDdlIT replays its statements.",
                    tool,
                    where);
        }
        assumeTrue(there, "SKIPPED: no " + tool + " on the PATH. " + where);
    }
}
