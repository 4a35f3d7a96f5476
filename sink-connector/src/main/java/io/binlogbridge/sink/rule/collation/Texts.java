package io.binlogbridge.sink.rule.collation;

/** What all collations do with texts. */
final class Texts {

    private Texts() {}

    /** How many chars two texts begin with in common, whole characters only. */
    static int commonBeginning(String left, String right) {
        int end = Math.min(left.length(), right.length());
        int at = 0;
        while (at < end && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return at > 0 && Character.isHighSurrogate(left.charAt(at - 1)) ? at - 1 : at;
    }
}
