package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;

/** YEAR(2) is gone since 5.7.5, and has been read as YEAR(4) since 5.6.6; what is stored is the same. */
final class YearWidths implements Rule {

    @Override
    public String name() {
        return "year(2)";
    }

    @Override
    public void apply(Passage passage) {
        if (passage.target().version().before(5, 7, 5)) {
            return;
        }
        passage.statement()
                .named("TYPE")
                .filter(type -> type.level() == ClauseLevel.COLUMN)
                .filter(type -> type.value().equalsIgnoreCase("YEAR(2)"))
                .forEach(type -> {
                    passage.edits().replace(type, "year(4)");
                    passage.note("YEAR(2) became YEAR(4)");
                });
    }
}
