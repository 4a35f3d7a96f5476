package io.binlogbridge.sink.ddl.dialect;

import java.util.List;

/**
 * A statement in the target's dialect.
 *
 * @param text what to run; the same object as the given text where nothing had to change
 * @param notes what was changed or lost, for the log
 */
public record Translation(String text, List<Note> notes) {

    public Translation {
        notes = List.copyOf(notes);
    }

    /**
     * One thing that a rule did.
     *
     * @param rule its name in docs/ddl.md
     * @param what a sentence
     */
    public record Note(String rule, String what) {}
}
