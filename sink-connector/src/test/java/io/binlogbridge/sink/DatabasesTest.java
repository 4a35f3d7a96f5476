package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasesTest {

    private static String charset(String database) {
        return TargetServer.rows("SELECT DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME='"
                        + database + "'")
                .toString();
    }

    @Test
    void aDatabaseIsCreatedAndAlteredWithItsOptions() {
        try (SinkRun run = new SinkRun()) {
            run.topic.ddl("CREATE DATABASE " + run.name + " CHARACTER SET latin1");
            run.deliver();
            assertThat(charset(run.name)).isEqualTo("[latin1_swedish_ci]");
            run.topic.ddl("ALTER DATABASE " + run.name + " COLLATE utf8mb4_bin");
            run.deliver();
            assertThat(charset(run.name)).isEqualTo("[utf8mb4_bin]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE DATABASE %s COLLATE utf8mb4_bin",
                "CREATE SCHEMA IF NOT EXISTS `%s` DEFAULT COLLATE utf8mb4_bin",
                "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `%s` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */ /*!80016 DEFAULT ENCRYPTION='N' */"
            })
    void aDatabaseThatIsThereIsGivenTheOptionsOfTheCreate(String create) {
        try (SinkRun run = new SinkRun()) {
            TargetServer.run("CREATE DATABASE " + run.name + " CHARACTER SET latin1");
            run.topic.ddl(create.formatted(run.name));
            run.deliver();
            assertThat(charset(run.name)).isEqualTo("[utf8mb4_bin]");
        }
    }

    @Test
    void aDatabaseThatIsThereIsLeftAloneByACreateWithoutOptions() {
        try (SinkRun run = new SinkRun()) {
            TargetServer.run("CREATE DATABASE " + run.name + " CHARACTER SET latin1");
            run.topic.ddl("CREATE DATABASE IF NOT EXISTS " + run.name);
            run.deliver();
            assertThat(charset(run.name)).isEqualTo("[latin1_swedish_ci]");
        }
    }

    @Test
    void theDatabasesOfTablesThatRulesMapOneByOneAreMadeWhenTheyAreMissing() {
        try (SinkRun run = new SinkRun()) {
            String store = "store_" + run.name;
            run.cleaning(store)
                    .with("rules", "a")
                    .with("rules.a.match", run.name + "\\.t")
                    .with("rules.a.to", store + ".t");
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)");
            run.topic.read(run.table("t", "id", INT64_SCHEMA), 1L);
            run.deliver();
            assertThat(TargetServer.rows("SELECT * FROM " + store + ".t")).containsExactly("1");
            assertThat(charset(run.name)).isEqualTo("[]");
            run.topic.ddl("ALTER DATABASE " + run.name + " COLLATE utf8mb4_bin");
            assertThatThrownBy(run::deliver).hasMessageContaining("Add a rule that matches \"" + run.name + ".\"");
        }
    }

    @Test
    void aDatabaseIsDroppedUnderItsNewNameAndWithTablesThatWentElsewhere() {
        try (SinkRun run = new SinkRun()) {
            String store = "store_" + run.name;
            String other = "other_" + run.name;
            run.cleaning(store).cleaning(other).with("rules", "a,b");
            run.with("rules.a.match", run.name + "\\.t").with("rules.a.to", other + ".t");
            run.with("rules.b.match", run.name + "\\.(.*)").with("rules.b.to", store + ".$1");
            run.topic
                    .snapshotStart()
                    .snapshotDdl("CREATE TABLE t (id BIGINT)")
                    .snapshotDdl("CREATE TABLE u (id BIGINT)");
            run.deliver();
            TargetServer.run("CREATE TABLE " + other + ".kept (id INT)");
            run.topic.ddl("DROP DATABASE " + run.name);
            run.deliver();
            assertThat(charset(store)).isEqualTo("[]");
            assertThat(TargetServer.rows("SHOW TABLES FROM " + other)).containsExactly("kept");
            assertThat(TargetServer.rows("SELECT * FROM control_" + run.name + ".migrated_table"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aCrashAroundADroppedDatabaseEndsEqual(int commits) {
        try (SinkRun run = new SinkRun()) {
            run.topic
                    .ddl("CREATE DATABASE " + run.name)
                    .ddl("CREATE TABLE t (id BIGINT)")
                    .ddl("DROP DATABASE " + run.name);
            run.topic
                    .ddl("CREATE DATABASE " + run.name + " COLLATE utf8mb4_bin")
                    .ddl("CREATE TABLE u (id BIGINT)");
            AtomicInteger left = new AtomicInteger(commits);
            run.start(step -> {
                if (step == Failpoint.Step.COMMITTED && left.decrementAndGet() == 0) {
                    throw new IllegalStateException("crash");
                }
            });
            // Four commits are certain; a fifth comes when the last progress is not in one with a statement's.
            Throwable crash = catchThrowable(run::deliver);
            if (crash != null || commits <= 4) {
                assertThat(crash).hasMessage("crash");
            }
            run.start().deliver();
            assertThat(charset(run.name)).isEqualTo("[utf8mb4_bin]");
            assertThat(TargetServer.rows("SHOW TABLES FROM " + run.name)).containsExactly("u");
        }
    }
}
