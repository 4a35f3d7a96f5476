package io.binlogbridge.it.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.OtherServers;
import io.binlogbridge.it.stack.Project;
import io.binlogbridge.it.stack.Stack;
import io.binlogbridge.stack.mysql.MavenMySql;
import io.binlogbridge.stack.mysql.MySqlAccess;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The cases under {@code ddl-corpus}, in three directions. {@code -Dcorpus.case=text} runs those whose theme and name hold the text,
 * {@code -Dcorpus.open=true} also those that are marked open.
 */
@ExtendWith(LiveStack.Provider.class)
class DdlCorpusIT {

    private static final int FEWEST_STATEMENTS = 400;

    private static final Path CORPUS = Project.root().resolve("integration-tests/src/test/resources/ddl-corpus");

    private static final String ONLY = System.getProperty("corpus.case", "");

    private static final boolean OPEN_TOO = Boolean.getBoolean("corpus.open");

    @TestFactory
    Stream<DynamicTest> fromNewToNew(LiveStack stack, TestReporter reporter) {
        return run(stack, Direction.SAME, FEWEST_STATEMENTS, reporter);
    }

    @TestFactory
    Stream<DynamicTest> fromOldToNew(LiveStack stack, TestReporter reporter) {
        try (MySqlServer old =
                MySqlServer.start(new MavenMySql().provide(), stack.folder().resolve("old-source"))) {
            return run(new OtherServers(old, stack.target(), stack), Direction.FROM_OLD, 1, reporter);
        }
    }

    @TestFactory
    Stream<DynamicTest> fromNewToOld(LiveStack stack, TestReporter reporter) {
        try (MySqlServer old =
                MySqlServer.start(new MavenMySql().provide(), stack.folder().resolve("old-target"))) {
            setDefaultCollation(stack.source(), Direction.TO_OLD.collation());
            return run(new OtherServers(stack.source(), old, stack), Direction.TO_OLD, 1, reporter);
        } finally {
            setDefaultCollation(stack.source(), "DEFAULT");
        }
    }

    private static void setDefaultCollation(MySqlAccess server, String collation) {
        server.run(
                "SET GLOBAL collation_server = %1$s, GLOBAL default_collation_for_utf8mb4 = %1$s".formatted(collation));
    }

    /** A test for each case; all of them have run when the first is told. */
    private static Stream<DynamicTest> run(Stack stack, Direction direction, int fewest, TestReporter reporter) {
        List<CorpusCase> valid = Stream.concat(CorpusFile.all(CORPUS).stream(), ThousandColumns.cases().stream())
                .filter(one -> one.toString().contains(ONLY) && one.validIn(direction))
                .toList();
        List<CorpusCase> runnable = valid.stream()
                .filter(one -> OPEN_TOO || one.open(direction).isEmpty())
                .toList();
        int statements = definitions(runnable);
        reporter.publishEntry(
                direction.toString(),
                "%d statements of %d cases run and compared; open: %d statements of %d cases"
                        .formatted(
                                statements,
                                runnable.size(),
                                definitions(valid) - statements,
                                valid.size() - runnable.size()));
        Findings findings = new CorpusRun(stack, direction.database(), runnable, direction.collation()).run();
        List<DynamicTest> tests = new ArrayList<>();
        valid.forEach(one -> tests.add(DynamicTest.dynamicTest(
                direction + " " + one, () -> check(one, direction, findings, runnable.contains(one)))));
        tests.add(DynamicTest.dynamicTest(direction + " nothing else differs", () -> assertThat(findings.others())
                .isEmpty()));
        if (ONLY.isEmpty()) {
            tests.add(DynamicTest.dynamicTest(
                    direction + " at least " + fewest + " statements were run and compared",
                    () -> assertThat(statements).isGreaterThanOrEqualTo(fewest)));
        }
        return tests.stream();
    }

    private static void check(CorpusCase one, Direction direction, Findings findings, boolean ran) {
        if (!ran) {
            abort("open: " + one.open(direction).orElse(""));
        }
        findings.check(one, direction);
    }

    private static int definitions(List<CorpusCase> cases) {
        return cases.stream().mapToInt(one -> one.definitions().size()).sum();
    }
}
