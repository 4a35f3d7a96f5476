package io.binlogbridge.ddl;

import java.util.List;

/** Parameters, characteristics and body of a stored program. */
final class ProgramPart {

    private ProgramPart() {}

    static void read(List<Token> tokens, ObjectName program, Draft draft) {
        draft.sites.add(new UnreadPart(
                List.copyOf(tokens), program.database(), "the program it stands in was not understood", program));
    }
}
