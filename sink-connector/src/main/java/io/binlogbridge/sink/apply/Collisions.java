package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.rule.TargetClaims;

/** The stop when two source tables end in one target table. */
final class Collisions {

    private Collisions() {}

    static void claim(TargetClaims claims, ObjectName source, ObjectName target, ChangeEvent event) {
        claims.claim(source, target).ifPresent(other -> {
            throw StopException.at(
                    event,
                    "Tables " + other + " and " + source + " of the source both end in table " + target
                            + " on the target, where they would overwrite each other. Change the rules so that they do not.");
        });
    }
}
