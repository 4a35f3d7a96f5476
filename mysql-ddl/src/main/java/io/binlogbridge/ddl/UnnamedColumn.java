package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expression of a select list without an alias. The server names its column after its text, so when a name in the text
 * changes, the column gets the old text as an alias.
 *
 * @param parts what has to do with names in it
 * @param text the expression as it stands
 */
record UnnamedColumn(List<Site> parts, String text, int end) implements Site {

    /** The server gives a column whose text is longer a name of another sort, which does not depend on the text. */
    private static final int LONGEST_NAME = 64;

    @Override
    public UnnamedColumn inside(ObjectName program) {
        return new UnnamedColumn(
                parts.stream().map(part -> part.inside(program)).toList(), text, end);
    }

    @Override
    public boolean isConcerned(ColumnMapping columns) {
        return parts.stream().anyMatch(part -> part.isConcerned(columns));
    }

    @Override
    public Stream<LeftOut> leftOut(ColumnMapping columns) {
        return parts.stream().flatMap(part -> part.leftOut(columns));
    }

    @Override
    public Stream<NameSite> names() {
        return parts.stream().flatMap(Site::names);
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming renaming) {
        List<Edit> edits = new ArrayList<>();
        parts.forEach(part -> edits.addAll(part.rewrite(sql, renaming)));
        if (!edits.isEmpty() && text.length() <= LONGEST_NAME) {
            edits.add(new Edit(end, end, " AS " + ObjectName.quoted(text)));
        }
        return edits;
    }
}
