package io.binlogbridge.source.stream;

import java.util.List;

/** What becomes of a statement of the binlog. */
sealed interface Route {

    /** Published, once in the topic of each of these databases. */
    record Carried(List<String> databases) implements Route {}

    /** Not published, as it changes nothing that is captured; the model may still need it. */
    record NotCaptured() implements Route {}

    /** Not published, as it changes no object of any database. */
    record NoObject() implements Route {}

    /** Not published, as {@code schema.objects} does not name the kind of object that it changes. */
    record NotAsked() implements Route {}

    /** Cannot be carried and must not be passed over. */
    record Refused(String reason) implements Route {}
}
