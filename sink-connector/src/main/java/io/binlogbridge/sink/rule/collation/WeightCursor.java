package io.binlogbridge.sink.rule.collation;

/** Goes through the weights of a text on one level. */
final class WeightCursor {

    /** No weight is less. */
    static final int END = -1;

    private final UcaLevel level;
    private final String text;
    private final char[] computed = new char[UcaLevel.MOST_COMPUTED];
    private int at;
    private char[] weights = computed;
    private int nextWeight;
    private int endOfWeights;

    WeightCursor(UcaLevel level, String text, int from) {
        this.level = level;
        this.text = text;
        this.at = from;
    }

    int next() {
        while (nextWeight == endOfWeights) {
            if (at >= text.length()) {
                return END;
            }
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            enter(character);
        }
        return weights[nextWeight++];
    }

    private void enter(int character) {
        if (level.hasPage(character)) {
            weights = level.weights();
            nextWeight = level.start(character);
            endOfWeights = level.end(character);
        } else {
            weights = computed;
            nextWeight = 0;
            endOfWeights = level.compute(character, computed);
        }
    }
}
