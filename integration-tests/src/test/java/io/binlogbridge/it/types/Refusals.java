package io.binlogbridge.it.types;

import io.binlogbridge.it.stack.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The records that a run's target refused, by table. */
final class Refusals {

    private static final Pattern TABLE = Pattern.compile("(\\w+)_\\d{3}_(?:numbers|value_and_number|value|none)");
    private static final Pattern VARYING = Pattern.compile("[\\w.]+-\\d+@\\d+|\\d{3,}");
    private static final String REASON = "__connect.errors.exception.message";
    private static final int LONGEST = 700;

    private final Map<String, Integer> reasons = new TreeMap<>();

    private Refusals() {}

    /** Adds a finding for each reason for which rows of a table were refused. */
    static void tell(String bootstrapServers, String topic, Findings findings) {
        try (Topics topics = new Topics(bootstrapServers)) {
            if (topics.has(topic)) {
                Refusals refusals = new Refusals();
                topics.records(topic).forEach(refusals::add);
                refusals.reasons.forEach((reason, times) -> tellOne(reason, times + " times: ", findings));
            }
        }
    }

    /** Adds a finding for a reason, to the family of the table that it names. */
    static void tellOne(String reason, String before, Findings findings) {
        String flat = reason.replaceAll("\\s+", " ");
        Matcher table = TABLE.matcher(flat);
        boolean named = table.find();
        findings.add(
                named ? table.group(1) : "",
                named ? table.group() : "the sink",
                before + flat.substring(0, Math.min(flat.length(), LONGEST)));
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        Header reason = record.headers().lastHeader(REASON);
        if (reason != null && reason.value() != null) {
            String text = new String(reason.value(), StandardCharsets.UTF_8);
            Matcher table = TABLE.matcher(text);
            String key = (table.find() ? table.group() + ": " : "")
                    + VARYING.matcher(text).replaceAll("...");
            reasons.merge(key, 1, Integer::sum);
        }
    }
}
