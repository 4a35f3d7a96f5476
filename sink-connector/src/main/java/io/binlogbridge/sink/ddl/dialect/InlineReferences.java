package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import java.util.regex.Pattern;

/**
 * REFERENCES in the definition of a column makes a foreign key from 9.0 on, and is read and forgotten before. So one from an older source
 * is taken out, and for an older target the foreign key is said by itself.
 */
final class InlineReferences implements Rule {

    private static final Pattern IN_LIST = Pattern.compile("[(,]\\s*$");
    private static final Pattern ADD = Pattern.compile("\\bADD(?:\\s+COLUMN)?\\s*$", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "inline references";
    }

    @Override
    public void apply(Passage passage) {
        boolean before = passage.source().version().atLeast(9, 0, 0);
        boolean after = passage.target().version().atLeast(9, 0, 0);
        if (before == after || !passage.source().versionKnown()) {
            return;
        }
        passage.statement()
                .named("REFERENCES")
                .filter(clause -> clause.level() == ClauseLevel.COLUMN)
                .forEach(clause -> {
                    if (after) {
                        passage.drop(clause, "it made no foreign key on the source");
                    } else {
                        sayByItself(passage, clause);
                    }
                });
    }

    private static void sayByItself(Passage passage, DdlClause references) {
        DdlClause column = passage.statement()
                .besides(references)
                .filter(clause -> clause.is("COLUMN"))
                .findFirst()
                .orElseThrow();
        String key = "FOREIGN KEY (" + ObjectName.quoted(column.value()) + ") "
                + passage.statement().textOf(references);
        String head = passage.statement().text().substring(0, column.start());
        if (passage.statement().kind() == StatementKind.CREATE_TABLE) {
            passage.edits().insert(endOfDefinitions(passage), ", " + key);
        } else if (IN_LIST.matcher(head).find()) {
            passage.edits().insert(column.end(), ", " + key);
        } else if (ADD.matcher(head).find()) {
            passage.edits().insert(column.end(), ", ADD " + key);
        }
    }

    private static int endOfDefinitions(Passage passage) {
        return passage.statement()
                .all()
                .filter(clause -> clause.level() == ClauseLevel.CONSTRAINT
                        || clause.is("COLUMN")
                        || (clause.level() == ClauseLevel.INDEX && clause.is("INDEX", "PRIMARY KEY")))
                .mapToInt(DdlClause::end)
                .max()
                .orElseThrow();
    }
}
