package io.binlogbridge.ddl;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the actions of ALTER TABLE. */
final class ActionReader {

    private static final Set<String> ON_NAMED = Set.of("COLUMN", "INDEX", "KEY", "CHECK", "CONSTRAINT");

    private final ClauseDraft draft;
    private final DefinitionReader definitions;
    private final OptionReader options;

    ActionReader(ClauseDraft draft) {
        this.draft = draft;
        this.definitions = new DefinitionReader(draft);
        this.options = new OptionReader(draft, ClauseLevel.TABLE, OptionReader.OF_TABLES);
    }

    void read(Stretch actions) {
        int optionsOfAll = draft.newOwner();
        for (Stretch action : draft.list(actions)) {
            int partitioning = partitioningAt(action);
            Stretch own = action.sub(0, partitioning);
            if (options.beginsAt(own, 0)) {
                options.readAll(own, optionsOfAll);
            } else if (own.size() > 0) {
                readAction(own);
            }
            new PartitionReader(draft).read(action.after(partitioning));
        }
    }

    /** Where PARTITION BY or a list of partitions begins, which follows the last action without a comma. */
    static int partitioningAt(Stretch action) {
        if (action.at(1).is("PARTITION") && action.at(0).isAnyOf("ADD", "REORGANIZE")) {
            return 1;
        }
        int i = 0;
        while (i < action.size() && !action.lookingAt(i, "PARTITION", "BY")) {
            i = action.pass(i);
        }
        return i;
    }

    private void readAction(Stretch action) {
        int owner = draft.newOwner();
        if (action.at(0).is("ADD")) {
            readAdd(action);
        } else if (action.at(0).is("MODIFY")) {
            definitions.readColumn(action.after(action.at(1).is("COLUMN") ? 2 : 1));
        } else if (action.at(0).is("CHANGE")) {
            int column = action.at(1).is("COLUMN") ? 2 : 1;
            List<String> names =
                    List.of(action.at(column).text(), action.at(column + 1).text());
            draft.add(ClauseLevel.ACTION, draft.newOwner(), "CHANGE COLUMN", action, names);
            definitions.readColumn(action.after(column + 1));
        } else if (action.lookingAt(0, "CONVERT", "TO")) {
            OptionReader conversion =
                    new OptionReader(draft, ClauseLevel.CONVERSION, Set.of("CHARACTER SET", "COLLATE"));
            conversion.readAll(action.after(2), owner);
        } else if (action.at(0).isAnyOf("RENAME", "DROP", "ALTER")) {
            readNamed(action, owner);
        }
    }

    private void readAdd(Stretch action) {
        int definition = action.at(1).is("COLUMN") ? 2 : 1;
        if (action.at(definition).isSymbol("(")) {
            draft.list(action.inside(definition)).forEach(definitions::read);
            return;
        }
        int before = draft.clauses.size();
        definitions.read(action.after(definition));
        if (draft.clauses.size() > before && isCheck(draft.clauses.get(before))) {
            DdlClause check = draft.clauses.remove(before);
            draft.add(ClauseLevel.ACTION, check.owner(), "ADD CHECK", action, check.values());
        }
    }

    private static boolean isCheck(DdlClause clause) {
        return clause.level() == ClauseLevel.CONSTRAINT && clause.is("CHECK");
    }

    /** RENAME COLUMN a TO b, DROP CHECK a, ALTER INDEX a INVISIBLE, ALTER COLUMN a SET VISIBLE: values are the names, then the last word. */
    private void readNamed(Stretch action, int owner) {
        String first = action.at(0).text().toUpperCase(Locale.ROOT);
        String second = action.at(1).text().toUpperCase(Locale.ROOT);
        boolean saysWhat = action.at(1).type() == Token.Type.WORD && ON_NAMED.contains(second);
        if (!saysWhat && first.equals("RENAME")) {
            draft.add(ClauseLevel.ACTION, owner, "RENAME TO", action, List.of());
            return;
        }
        boolean dropsOther = first.equals("DROP") && action.at(1).isAnyOf("PRIMARY", "FOREIGN", "PARTITION");
        if (dropsOther && action.at(1).type() == Token.Type.WORD) {
            return;
        }
        String what = !saysWhat ? "COLUMN" : second.equals("KEY") ? "INDEX" : second;
        Token name = action.at(saysWhat ? 2 : 1);
        Token last = action.at(action.size() - 1);
        draft.add(ClauseLevel.ACTION, owner, first + " " + what, action, List.of(name.text(), last.text()));
    }
}
