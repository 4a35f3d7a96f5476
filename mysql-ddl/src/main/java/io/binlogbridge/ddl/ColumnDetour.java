package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An ALTER TABLE that gives a column the name that another column gives up in the same statement: {@code RENAME COLUMN a TO b, RENAME
 * COLUMN b TO a}. MySQL renames all at once. A parser that renames one after the other would lose a column, so the columns get names of
 * their own first.
 *
 * @param statement with the names of the detour
 * @param names what the columns are called in the end, by their names of the detour; empty when no detour is needed
 */
public record ColumnDetour(String statement, Map<String, String> names) {

    private record Rename(String from, Token to) {}

    /** Looks through a statement; any that is not such an ALTER TABLE stays as it is. */
    public static ColumnDetour of(String sql, SqlMode mode) {
        List<Rename> renames = renames(sql, mode);
        boolean crossing =
                renames.stream().anyMatch(rename -> isGivenUp(rename.to().text(), rename, renames));
        if (!crossing) {
            return new ColumnDetour(sql, Map.of());
        }
        List<Edit> edits = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Rename rename : renames) {
            String detour = "detour " + (names.size() + 1) + " of this statement";
            names.put(detour, rename.to().text());
            edits.add(new Edit(rename.to().start(), rename.to().end(), ObjectName.quoted(detour)));
        }
        return new ColumnDetour(Edit.apply(sql, edits), Map.copyOf(names));
    }

    private static boolean isGivenUp(String name, Rename by, List<Rename> renames) {
        return renames.stream()
                .anyMatch(other -> !other.equals(by) && other.from().equalsIgnoreCase(name));
    }

    private static List<Rename> renames(String sql, SqlMode mode) {
        List<Rename> renames = new ArrayList<>();
        TokenCursor cursor = new TokenCursor(sql, TokenScanner.scan(sql, mode));
        if (!cursor.accept("ALTER") || !cursor.accept("TABLE")) {
            return renames;
        }
        int depth = 0;
        boolean begins = false;
        while (!cursor.atEnd()) {
            if (depth == 0 && begins && cursor.accept("RENAME", "COLUMN")) {
                String from = cursor.expectIdentifier().text();
                cursor.expect("TO");
                renames.add(new Rename(from, cursor.expectIdentifier()));
                begins = false;
            } else if (depth == 0 && begins && cursor.accept("CHANGE")) {
                cursor.accept("COLUMN");
                renames.add(new Rename(cursor.expectIdentifier().text(), cursor.expectIdentifier()));
                begins = false;
            } else {
                Token token = cursor.next();
                depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
                // An action comes after a comma or after the table's name.
                begins = token.isSymbol(",") || token.isIdentifier();
            }
        }
        return renames;
    }
}
