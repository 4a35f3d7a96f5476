package io.binlogbridge.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the threads of a recorded JVM were while they ran Java code: shares of the samples by thread, by the method at the top, by whose
 * code it is, and by method with all that it calls. Collector and compiler threads are not sampled.
 */
public final class Profile {

    private static final int LINES = 40;
    private static final List<String> OWNERS = List.of(
            "io.binlogbridge",
            "io.debezium",
            "com.mysql",
            "org.hibernate",
            "io.apicurio",
            "org.apache.avro",
            "com.fasterxml",
            "org.apache.kafka.connect.json",
            "org.apache.kafka.connect",
            "org.apache.kafka");

    private final Map<String, Integer> threads = new HashMap<>();
    private final Map<String, Integer> tops = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, Integer> within = new HashMap<>();
    private int samples;

    private Profile() {}

    /**
     * Prints the profile of a recording.
     *
     * @param arguments the file, and a part of the names of the threads to look at (all when missing)
     */
    public static void main(String[] arguments) throws IOException {
        Profile profile = new Profile();
        String thread = arguments.length > 1 ? arguments[1] : "";
        try (RecordingFile file = new RecordingFile(Path.of(arguments[0]))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    profile.add(event, thread);
                }
            }
        }
        System.out.println(profile.text());
    }

    private void add(RecordedEvent sample, String wanted) {
        RecordedThread thread = sample.getThread("sampledThread");
        String name = thread == null ? "?" : String.valueOf(thread.getJavaName());
        if (!name.contains(wanted) || sample.getStackTrace() == null) {
            return;
        }
        samples++;
        threads.merge(name, 1, Integer::sum);
        List<String> methods =
                sample.getStackTrace().getFrames().stream().map(Profile::method).toList();
        tops.merge(methods.get(0), 1, Integer::sum);
        owners.merge(owner(methods), 1, Integer::sum);
        Set<String> each = new HashSet<>(methods);
        each.forEach(method -> within.merge(method, 1, Integer::sum));
    }

    private static String method(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    /** The first frame from the top that is not the JDK's says who wanted it. */
    private static String owner(List<String> methods) {
        return methods.stream()
                .flatMap(method -> OWNERS.stream().filter(method::startsWith).limit(1))
                .findFirst()
                .orElse("others");
    }

    private String text() {
        return samples + " samples\n" + table("threads", threads) + table("whose code", owners)
                + table("at the top", tops) + table("with all it calls", within);
    }

    private String table(String title, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(LINES)
                .map(entry -> String.format(
                        Locale.ROOT, "%5.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey()))
                .collect(Collectors.joining("", "\n" + title + "\n", ""));
    }
}
