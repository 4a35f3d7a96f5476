package io.binlogbridge.it.offset;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A statement that the target refuses is passed over with what the failed task says, word for word. */
@ExtendWith(LiveStack.Provider.class)
class SkippedStatementIT {

    private static final Pattern BODY = Pattern.compile("/offsets with the body (\\{.*?}]}), then PUT");

    @Test
    void theBodyInTheMessageTakesTheTaskPastThisOneStatement(LiveStack stack) {
        try (Pair pair = new Pair(stack, "skip_one").createDatabase()) {
            stack.source().run("CREATE TABLE skip_one.t (id INT PRIMARY KEY); INSERT INTO skip_one.t VALUES (1)");
            pair.start().catchUp();
            stack.target().run("ALTER TABLE skip_one.t ADD COLUMN w INT");
            stack.source()
                    .run(
                            """
                    ALTER TABLE skip_one.t ADD COLUMN w INT;
                    INSERT INTO skip_one.t VALUES (2, 2);
                    ALTER TABLE skip_one.t ADD COLUMN x INT;
                    INSERT INTO skip_one.t VALUES (3, 3, 3);
                    """);
            String reason = pair.awaitSinkFailure();
            assertThat(reason).contains("The target refuses a statement: Duplicate column name 'w' (error 1060)");
            Matcher body = BODY.matcher(reason);
            assertThat(body.find()).as(reason).isTrue();
            pair.stopSink();
            pair.sinkRest().alterOffsets(pair.sinkName(), body.group(1));
            pair.resumeSink();
            pair.awaitEqual(Names.SAME);
        }
    }
}
