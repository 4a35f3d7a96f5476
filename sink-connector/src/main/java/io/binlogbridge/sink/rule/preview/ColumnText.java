package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.sink.rule.ColumnRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a table's columns; where they are not known, of those that its rule names. */
final class ColumnText {

    private final KnownTable table;
    private final ColumnRule rule;

    ColumnText(KnownTable table, ColumnRule rule) {
        this.table = table;
        this.rule = rule;
    }

    /** {@code addr as address}, {@code card_number left out}: nothing of a column that is there under its own name. */
    List<String> parts() {
        if (rule.isNone()) {
            return List.of();
        }
        if (!table.columns().isEmpty()) {
            return table.columns().stream()
                    .map(KnownColumn::name)
                    .filter(column -> !rule.target(column).equals(Optional.of(column)))
                    .map(this::part)
                    .toList();
        }
        List<String> parts = new ArrayList<>();
        rule.renamed().forEach(column -> parts.add(part(column)));
        rule.excluded().forEach(column -> parts.add(part(column)));
        if (!rule.included().isEmpty()) {
            parts.add("none but " + String.join(", ", rule.included()));
        }
        if (rule.renamesByPattern()) {
            parts.add("others by columns.rename.pattern");
        }
        return parts;
    }

    private String part(String column) {
        return rule.target(column).map(name -> column + " as " + name).orElse(column + " left out");
    }
}
