package io.binlogbridge.source.check;

import io.binlogbridge.source.config.ChangedDefaults;
import io.binlogbridge.source.config.OptionChange;
import java.util.Map;

/** An option that has only one value here is not silently given another, and one that must not be given is not passed over. */
final class FixedOptionsCheck {

    private FixedOptionsCheck() {}

    static void check(Map<String, String> user, Findings findings) {
        for (OptionChange change : ChangedDefaults.ALL) {
            String given = user.get(change.option());
            // A user names the connector of this plugin there.
            if (given != null && !change.option().equals("connector.class")) {
                change.refusal(given).ifPresent(message -> findings.add(change.option(), message));
            }
        }
    }
}
