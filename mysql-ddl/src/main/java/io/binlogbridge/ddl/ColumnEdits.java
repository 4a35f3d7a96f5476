package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the rules on columns change in one statement on a table, while it is gone through. Used by one thread. */
final class ColumnEdits {

    private final String sql;
    private final SqlMode mode;
    private final TokenRemoval removal;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Edit> replacements = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** @param tokens those that all stretches are made of */
    ColumnEdits(String sql, SqlMode mode, List<Token> tokens) {
        this.sql = sql;
        this.mode = mode;
        this.removal = new TokenRemoval(sql, tokens);
    }

    SqlMode mode() {
        return mode;
    }

    /** Gives a column, which is not left out, its name on the target. */
    void rename(Token column, TableColumns columns) {
        columns.target(column).ifPresent(target -> edits.addAll(renaming(sql, column, target)));
    }

    /** The name in the quotes that the old one has; where it has none, in backquotes. */
    static List<Edit> renaming(String sql, Token column, String target) {
        if (target.equals(column.text())) {
            return List.of();
        }
        boolean doubleQuoted = sql.charAt(column.start()) == '"';
        String text = doubleQuoted ? '"' + target.replace("\"", "\"\"") + '"' : ObjectName.quoted(target);
        return List.of(new Edit(column.start(), column.end(), text));
    }

    void remove(Stretch part) {
        removal.remove(part);
    }

    void removeCommas(List<Stretch> list) {
        removal.removeCommas(list);
    }

    boolean isGone(Stretch part) {
        return removal.isGone(part);
    }

    /** Puts other text in the place of a whole part, whatever else changes in it. */
    void replace(Stretch part, String text) {
        replacements.add(new Edit(part.at(0).start(), part.at(part.size() - 1).end(), text));
    }

    void insert(int offset, String text) {
        edits.add(new Edit(offset, offset, text));
    }

    void leaveOut(LeftOut.Kind kind, String name, String column) {
        leftOut.add(new LeftOut(kind, name, column));
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    ColumnRuleException failure(Token token, ColumnRuleException.Reason reason, TableColumns columns, String problem) {
        return ColumnRuleException.at(sql, token, reason, columns.table(), problem);
    }

    /** All of them, together with those of the names of tables; what is taken out or replaced as a whole changes in no other way. */
    List<Edit> with(Collection<Edit> ofNames) {
        List<Edit> all = new ArrayList<>();
        Stream.concat(edits.stream(), ofNames.stream())
                .filter(edit -> !removal.touches(edit) && replacements.stream().noneMatch(whole -> covers(whole, edit)))
                .forEach(all::add);
        all.addAll(replacements);
        removal.edits().stream()
                .filter(edit -> replacements.stream().noneMatch(whole -> covers(whole, edit)))
                .forEach(all::add);
        return all;
    }

    /** What is only put in beside the whole is no part of it. */
    private static boolean covers(Edit whole, Edit part) {
        boolean beside = part.start() == part.end() && (part.start() == whole.start() || part.start() == whole.end());
        return !beside && whole.start() <= part.start() && part.end() <= whole.end();
    }
}
