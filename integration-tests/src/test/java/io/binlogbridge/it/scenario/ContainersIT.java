package io.binlogbridge.it.scenario;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.binlogbridge.it.stack.ContainerStack;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Each folder under {@code scenarios} with MySQL and Kafka from their container images, where there is Docker. */
class ContainersIT {

    private static final Logger LOG = LoggerFactory.getLogger(ContainersIT.class);
    private static final String SKIPPED =
            "SKIPPED: no Docker engine answers, so no scenario runs in containers. ScenariosIT runs them all without Docker.";

    private static ContainerStack stack;

    @AfterAll
    static void noContainers() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aDockerEngineAnswers() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            LOG.warn(SKIPPED);
        }
        assumeDocker();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        assumeDocker();
        stack = ContainerStack.start();
        return ScenarioRun.all(stack);
    }

    /** A factory of tests that is skipped is not counted as anything; the test above is. */
    private static void assumeDocker() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), SKIPPED);
    }
}
