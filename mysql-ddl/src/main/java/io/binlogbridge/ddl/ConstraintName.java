package io.binlogbridge.ddl;

import java.util.List;
import java.util.Locale;

/**
 * The name of a constraint that is the table's with a number, as the server gives it to a foreign key or a check that has none:
 * {@code orders_ibfk_1}, {@code orders_chk_1}. It follows its table: the server renames it with the table and counts on from it, so under
 * another table's name it must be that table's, or the two servers would number differently from then on.
 *
 * @param table the table it belongs to
 */
record ConstraintName(ObjectName table, Token name) implements Site {

    private static final int LONGEST_NAME = 64;

    /** Whether {@code name} is one that the server would give to a constraint of {@code table}. */
    static boolean isGenerated(Token name, ObjectName table) {
        String text = name.text();
        int own = table.name().length();
        return name.isIdentifier()
                && text.length() > own
                && text.regionMatches(true, 0, table.name(), 0, own)
                && text.substring(own).toLowerCase(Locale.ROOT).matches("_(?:ibfk|chk)_[1-9][0-9]*");
    }

    @Override
    public ConstraintName inside(ObjectName program) {
        return this;
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming renaming) {
        String target = renaming.target(table).name();
        String following = target + name.text().substring(table.name().length());
        // A longer one the server would not have given either: then the name stays what it is.
        return target.equals(table.name()) || following.length() > LONGEST_NAME
                ? List.of()
                : List.of(new Edit(name.start(), name.end(), ObjectName.quoted(following)));
    }
}
