package io.binlogbridge.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaBroker;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.StackException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    @Test
    void mysqlKeepsItsDataOverSigkillAndIsGoneAfterClose(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("mysql");
        try (MySqlServer server = MySqlServer.start(MySqlInstallation.locate(), home)) {
            server.run(
                    "CREATE DATABASE d; CREATE TABLE d.t (id INT PRIMARY KEY, v TEXT); INSERT INTO d.t VALUES (1, 'ü🐬');");
            server.kill();
            server.restart();
            try (Connection connection = server.connection();
                    ResultSet rows = connection.createStatement().executeQuery("SELECT v FROM d.t")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("ü🐬");
            }
            assertThat(server.caCertificate()).exists();
            assertThat(Command.run(server.dumpLine("d", "--skip-comments")))
                    .contains("INSERT INTO `t` VALUES (1,'ü🐬')");
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void mysqlThatCannotStartSaysWhy(@TempDir Path folder) {
        assertThatThrownBy(
                        () -> MySqlServer.start(MySqlInstallation.locate(), folder.resolve("m"), "--no-such-option=1"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("no-such-option");
    }

    @Test
    void workerAnswersAgainAfterSigkill(@TempDir Path folder) {
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"));
                ConnectWorker worker =
                        ConnectWorker.start(ConnectWorker.Options.of(folder.resolve("connect"), broker, List.of(folder))
                                .withJvm(List.of("-Xmx600m", "-XX:+UseParallelGC")))) {
            assertThat(ProcessHandle.of(worker.pid()).orElseThrow().info().arguments())
                    .hasValueSatisfying(arguments -> assertThat(arguments).contains("-Xmx600m"));
            assertThat(worker.rest().plugins().isArray()).isTrue();
            worker.kill();
            worker.restart();
            assertThat(worker.rest().answers()).isTrue();
        }
    }
}
