package io.binlogbridge.sink.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.target.ServerInfo;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportedVersionTest {

    @ParameterizedTest
    @CsvSource({
        "9.7.4,true",
        "8.0.36-rds,true",
        "5.6.14,true",
        "5.5.62,false",
        "10.11.6-MariaDB,true",
        "5.5.68-MariaDB,false"
    })
    void onlyVersionsThatAreKnownToWorkAreTaken(String version, boolean supported) {
        assertThat(SupportedVersion.check("t", new ServerInfo(version, Map.of()))
                        .isEmpty())
                .isEqualTo(supported);
    }
}
