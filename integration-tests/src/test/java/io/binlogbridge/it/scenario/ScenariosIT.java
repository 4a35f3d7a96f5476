package io.binlogbridge.it.scenario;

import io.binlogbridge.it.stack.LiveStack;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each folder under {@code scenarios} on the servers of this machine. {@code -Dscenario=name} runs one. */
@ExtendWith(LiveStack.Provider.class)
class ScenariosIT {

    @TestFactory
    Stream<DynamicTest> scenarios(LiveStack stack) {
        return ScenarioRun.all(stack);
    }
}
