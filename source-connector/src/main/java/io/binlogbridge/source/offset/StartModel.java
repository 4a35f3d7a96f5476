package io.binlogbridge.source.offset;

import org.jspecify.annotations.Nullable;

/** How the model of the tables stands to the place that an offset names. */
public enum StartModel {

    /** Each table is known as it is there. */
    OF_THIS_PLACE(""),

    /** Each table is known as it was when reading began, at a later place; which of them have changed in between is not known yet. */
    OF_LATER("later"),

    /** Tables that have changed until then are not known yet; the others are. */
    PARTIAL("partial");

    private final String text;

    StartModel(String text) {
        this.text = text;
    }

    /** As it stands in an offset; empty where nothing has to be said. */
    String text() {
        return text;
    }

    static StartModel read(@Nullable Object text) {
        for (StartModel model : values()) {
            if (model.text.equals(text)) {
                return model;
            }
        }
        return OF_THIS_PLACE;
    }
}
