package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;

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
    void givesEachTaskAllItsOptions() {
        MySqlSinkConnector connector = new MySqlSinkConnector();
        connector.start(OPTIONS);
        assertThat(connector.taskConfigs(3)).containsExactly(OPTIONS, OPTIONS, OPTIONS);
        assertThat(connector.taskClass()).isEqualTo(MySqlSinkTask.class);
    }
}
