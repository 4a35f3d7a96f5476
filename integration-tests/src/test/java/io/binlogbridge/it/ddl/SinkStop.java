package io.binlogbridge.it.ddl;

import io.binlogbridge.it.stack.Pair;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stop of the sink, which was taken past the record that it stopped at, so that one case does not hide the others.
 *
 * @param database the source's database in whose topic the record stands
 */
public record SinkStop(String database, String reason) {

    private static final Pattern ADDRESS = Pattern.compile("([\\w.]+)-(\\d+)@(\\d+)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Looks whether the sink stands; if so it goes past that record and on. */
    public static Optional<SinkStop> goPast(Pair pair) {
        if (!pair.sinkStatus().hasFailed()) {
            return Optional.empty();
        }
        String reason = pair.sinkStatus().reason();
        Matcher address = ADDRESS.matcher(reason);
        if (!address.find()) {
            throw new AssertionError("The sink stops, and does not say where: " + reason);
        }
        String topic = address.group(1);
        pair.stopSink();
        pair.sinkRest()
                .alterOffset(
                        pair.sinkName(),
                        topic,
                        Integer.parseInt(address.group(2)),
                        Long.parseLong(address.group(3)) + 1);
        pair.resumeSink();
        return Optional.of(new SinkStop(topic.substring(topic.indexOf('.') + 1), reason));
    }

    /** The case whose statement the reason quotes. */
    Optional<CorpusCase> among(List<CorpusCase> cases) {
        String words = SPACES.matcher(reason).replaceAll(" ");
        return cases.stream()
                .filter(one -> one.statements().stream()
                        .map(text -> SPACES.matcher(text.strip().replace("${db}", database))
                                .replaceAll(" "))
                        .anyMatch(words::contains))
                .findFirst();
    }
}
