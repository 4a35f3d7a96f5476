package io.binlogbridge.source.check;

import io.binlogbridge.source.config.ChangedDefaults;
import java.util.Map;

/** An option that has only one value here is not silently given another. */
final class FixedOptionsCheck {

    private static final String FETCH_SIZE = "snapshot.fetch.size";

    private FixedOptionsCheck() {}

    static void check(Map<String, String> user, Findings findings) {
        for (ChangedDefaults.ChangedDefault one : ChangedDefaults.ALL) {
            String given = user.get(one.option());
            boolean differs = given != null && !given.equals(one.value());
            if (one.fixed() && differs && !one.option().equals("connector.class")) {
                findings.add(one.option(), "This option cannot be changed here. " + one.why());
            }
        }
        if (user.containsKey(FETCH_SIZE)) {
            findings.add(
                    FETCH_SIZE,
                    "This option cannot be set here. With it the server sends values in binary, and the driver loses the sign"
                            + " and the fraction of TIME. Rows are streamed in any case.");
        }
    }
}
