package io.binlogbridge.source.check;

import io.binlogbridge.source.config.ChangedDefaults;
import java.util.Map;

/** An option that has only one value here is not silently given another. */
final class FixedOptionsCheck {

    private FixedOptionsCheck() {}

    static void check(Map<String, String> user, Findings findings) {
        for (ChangedDefaults.ChangedDefault one : ChangedDefaults.ALL) {
            String given = user.get(one.option());
            boolean differs = given != null && !given.equals(one.value());
            if (one.fixed() && differs && !one.option().equals("connector.class")) {
                findings.add(one.option(), "This option cannot be changed here. " + one.why());
            }
        }
    }
}
