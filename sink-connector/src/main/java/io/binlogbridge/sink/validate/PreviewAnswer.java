package io.binlogbridge.sink.validate;

import java.util.List;

/**
 * What a preview of the rules says.
 *
 * @param summary a sentence
 * @param lines what becomes of each table
 * @param problems what would stop the task, or why there is nothing to say
 */
public record PreviewAnswer(String summary, List<String> lines, List<Problem> problems) {

    static PreviewAnswer failed(Problem problem) {
        return new PreviewAnswer("", List.of(), List.of(problem));
    }
}
