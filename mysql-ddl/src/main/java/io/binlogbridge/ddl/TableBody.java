package io.binlogbridge.ddl;

import io.binlogbridge.ddl.Draft.Flag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows the table's name in CREATE TABLE, ALTER TABLE and CREATE INDEX. Other tables are named after REFERENCES, in
 * UNION=(...), after RENAME and EXCHANGE PARTITION ... WITH TABLE, and in a query; all but EXCHANGE are reserved words, so
 * unquoted and not after a dot they can be nothing else. Expressions may qualify columns, with the table's own name only.
 */
final class TableBody {

    private final TokenCursor cursor;
    private final Draft draft;
    private final ObjectName own;
    private final List<NameSite> foreignKeys = new ArrayList<>();
    private @Nullable ObjectName renamed;
    private int depth;

    TableBody(TokenCursor cursor, Draft draft, ObjectName own) {
        this.cursor = cursor;
        this.draft = draft;
        this.own = own;
    }

    void readDefinition() {
        while (!cursor.atEnd()) {
            if (depth == 0 && beginsQuery()) {
                draft.flags.add(Flag.CREATES_FROM_OTHER);
                QueryPart.read(queryTokens(), draft);
                cursor.toEnd();
            } else {
                readPart();
            }
        }
        expectBalance();
    }

    void readActions() {
        while (!cursor.atEnd()) {
            if (depth == 0 && !cursor.afterDot() && cursor.lookingAt("RENAME")) {
                readRename();
            } else if (depth == 0 && cursor.lookingAt("EXCHANGE", "PARTITION")) {
                cursor.accept("EXCHANGE", "PARTITION");
                cursor.expectIdentifier();
                cursor.expect("WITH");
                cursor.expect("TABLE");
                draft.name(cursor, ObjectType.TABLE, Role.CHANGES);
            } else {
                readPart();
            }
        }
        expectBalance();
        if (renamed != null) {
            moveForeignKeys(renamed);
        }
    }

    void readIndex() {
        while (!cursor.atEnd()) {
            readPart();
        }
        expectBalance();
    }

    private void readRename() {
        cursor.expect("RENAME");
        if (cursor.peek().isAnyOf("COLUMN", "INDEX", "KEY")) {
            cursor.next();
            cursor.expectIdentifier();
            cursor.expect("TO");
            cursor.expectIdentifier();
            return;
        }
        if (!cursor.acceptAnyOf("TO", "AS")) {
            cursor.acceptSymbol("=");
        }
        NameSite to = draft.name(cursor, ObjectType.TABLE, Role.CREATES);
        draft.renames.add(new TableRename(own, to.object()));
        renamed = to.object();
    }

    /** A key that comes with a rename is looked up from where the table is afterwards. */
    private void moveForeignKeys(ObjectName to) {
        for (NameSite site : foreignKeys) {
            draft.sites.set(draft.sites.indexOf(site), site.ofChild(to));
        }
    }

    private void readPart() {
        Token token = cursor.peek();
        if (token.isIdentifier() && !cursor.afterDot() && cursor.peek(1).isSymbol(".")) {
            readQualifiedColumn();
        } else if (cursor.afterDot()) {
            cursor.next();
        } else if (cursor.accept("REFERENCES")) {
            // Without a database it is in that of this table, whatever the session's is: 5.6 and 9.7 alike.
            foreignKeys.add(draft.name(cursor, ObjectType.TABLE, Role.REFERS, own));
        } else if (cursor.accept("UNION")) {
            readUnionTables();
        } else if (token.isAnyOf("CONSTRAINT", "CHECK") || cursor.lookingAt("DROP", "FOREIGN", "KEY")) {
            readConstraintName();
        } else if (token.isSymbol(";")) {
            cursor.expectEnd();
        } else {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            cursor.next();
        }
    }

    /** Of all places where a constraint is named: CONSTRAINT c, DROP FOREIGN KEY c, DROP and ALTER CHECK c. */
    private void readConstraintName() {
        if (!cursor.accept("DROP", "FOREIGN", "KEY")) {
            cursor.next();
        }
        if (ConstraintName.isGenerated(cursor.peek(), own)) {
            draft.sites.add(new ConstraintName(own, cursor.next()));
        }
    }

    private void readUnionTables() {
        cursor.acceptSymbol("=");
        cursor.expectSymbol("(");
        while (!cursor.acceptSymbol(")")) {
            draft.name(cursor, ObjectType.TABLE, Role.REFERS);
            if (!cursor.acceptSymbol(",") && !cursor.peek().isSymbol(")")) {
                throw cursor.failure("',' or ')' was expected");
            }
        }
    }

    private void readQualifiedColumn() {
        Token first = cursor.next();
        Token dot = cursor.next();
        Token second = cursor.next();
        // With lower_case_table_names a qualifier may differ in case, and it can be no other table.
        if (cursor.peek().isSymbol(".") && cursor.peek(1).isIdentifier()) {
            cursor.next();
            cursor.next();
            if (isSame(first, own.database()) && isSame(second, own.name())) {
                draft.sites.add(new ColumnQualifier(own, first, second, false, null));
                return;
            }
        } else if (isSame(first, own.name())) {
            draft.sites.add(new ColumnQualifier(own, null, first, false, null));
            return;
        }
        draft.unread(List.of(first, dot, second), "a column here is qualified with another name than its table's");
    }

    private static boolean isSame(Token token, String name) {
        return token.text().equalsIgnoreCase(name);
    }

    private boolean beginsQuery() {
        int ahead = 0;
        while (cursor.peek(ahead).isSymbol("(")) {
            ahead++;
        }
        return !cursor.afterDot() && cursor.peek(ahead).isAnyOf("SELECT", "WITH", "TABLE", "VALUES");
    }

    /** The query, without the semicolon or START TRANSACTION that may stand at its end. */
    private List<Token> queryTokens() {
        List<Token> rest = cursor.rest();
        int end = rest.size();
        if (rest.get(end - 1).isSymbol(";")) {
            end--;
        }
        if (end >= 2 && rest.get(end - 2).is("START") && rest.get(end - 1).is("TRANSACTION")) {
            end -= 2;
        }
        return rest.subList(0, end);
    }

    private void expectBalance() {
        if (depth != 0) {
            throw cursor.failure("parentheses do not match");
        }
    }
}
