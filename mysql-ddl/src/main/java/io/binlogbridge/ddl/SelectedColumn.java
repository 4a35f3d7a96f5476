package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a select list without an alias. Its result has the column's name, and keeps it: when the column's name changes, the old one
 * becomes an alias.
 *
 * @param qualifiers what stands before the name
 * @param end offset after it
 */
record SelectedColumn(List<Site> qualifiers, ColumnUse column, int end) implements Site {

    @Override
    public SelectedColumn inside(ObjectName program) {
        return new SelectedColumn(
                qualifiers.stream().map(part -> part.inside(program)).toList(), column, end);
    }

    @Override
    public Stream<NameSite> names() {
        return qualifiers.stream().flatMap(Site::names);
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming renaming) {
        List<Edit> edits = new ArrayList<>();
        qualifiers.forEach(part -> edits.addAll(part.rewrite(sql, renaming)));
        List<Edit> renamed = column.rewrite(sql, renaming);
        edits.addAll(renamed);
        if (!renamed.isEmpty()) {
            edits.add(new Edit(
                    end, end, " AS " + ObjectName.quoted(column.column().text())));
        }
        return edits;
    }
}
