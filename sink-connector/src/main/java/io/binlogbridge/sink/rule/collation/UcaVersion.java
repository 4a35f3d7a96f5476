package io.binlogbridge.sink.rule.collation;

import java.util.List;

/** The versions of the Unicode Collation Algorithm that MySQL has. */
enum UcaVersion {
    /** Of unicode_ci. */
    V400("uca_400.gz"),
    /** Of unicode_520_ci. */
    V520("uca_520.gz"),
    /** Of 0900_ai_ci and its kin. */
    V900("uca_900.gz");

    private final String file;

    UcaVersion(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** How each level makes up the weights of characters that stand in no table. */
    List<ImplicitWeights> levels() {
        return switch (this) {
            case V400 -> List.of(ImplicitWeights.V400);
            case V520 -> List.of(ImplicitWeights.V520);
            case V900 -> List.of(ImplicitWeights.V900_FIRST, ImplicitWeights.V900_SECOND, ImplicitWeights.V900_THIRD);
        };
    }
}
