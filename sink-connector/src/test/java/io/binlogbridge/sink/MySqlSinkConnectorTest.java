package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;

class MySqlSinkConnectorTest {

    private static final Map<String, String> OPTIONS =
            Map.of("name", "c", "connection.url", "jdbc:mysql://h/", "connection.user", "u");

    @Test
    void isFoundAsAServiceWithTheVersionOfTheBuild() {
        SinkConnector found =
                ServiceLoader.load(SinkConnector.class).findFirst().orElseThrow();
        assertThat(found).isInstanceOf(MySqlSinkConnector.class);
        assertThat(found.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(new MySqlSinkTask().version()).isEqualTo(found.version());
    }

    @Test
    void givesEachTaskAllItsOptionsAndItsNumber() {
        MySqlSinkConnector connector = new MySqlSinkConnector();
        connector.start(OPTIONS);
        List<Map<String, String>> tasks = connector.taskConfigs(3);
        assertThat(tasks).allSatisfy(task -> assertThat(task).containsAllEntriesOf(OPTIONS));
        assertThat(tasks).extracting(task -> task.get("internal.task")).containsExactly("0", "1", "2");
        assertThat(connector.taskClass()).isEqualTo(MySqlSinkTask.class);
    }
}
