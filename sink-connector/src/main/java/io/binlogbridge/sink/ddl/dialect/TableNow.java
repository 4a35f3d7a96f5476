package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.Clauses;
import io.binlogbridge.ddl.DdlClause;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import java.util.Optional;

/** The table on the target before the statement, as SHOW CREATE TABLE has it. */
final class TableNow {

    private final Clauses table;

    private TableNow(Clauses table) {
        this.table = table;
    }

    /**
     * @param why what needs it, as the end of a sentence
     * @throws UntranslatableException where the table is not there
     */
    static TableNow of(Passage passage, String why) {
        String text = passage.tableNow()
                .orElseThrow(() -> new UntranslatableException("The target, " + passage.targetVersion() + ", has no "
                        + why + ", and the table is not there to be looked at."));
        return new TableNow(Clauses.read(text, StatementKind.CREATE_TABLE, SqlMode.DEFAULT));
    }

    /** What stands after a column's name. */
    Optional<String> columnDefinition(String column) {
        return whole(ClauseLevel.COLUMN, "COLUMN", column).flatMap(definition -> table.besides(definition)
                .filter(clause -> clause.is("TYPE"))
                .map(type -> table.text().substring(type.start(), definition.end()))
                .findFirst());
    }

    /** An index's definition under another name. */
    Optional<String> indexDefinition(String index, String name) {
        return whole(ClauseLevel.INDEX, "NAME", index).flatMap(old -> table.all()
                .filter(clause -> clause.owner() == old.owner() && clause.is("INDEX"))
                .map(whole -> table.text().substring(whole.start(), old.start())
                        + ObjectName.quoted(name)
                        + table.text().substring(old.end(), whole.end()))
                .findFirst());
    }

    boolean hasIndex(String name) {
        return whole(ClauseLevel.INDEX, "NAME", name).isPresent();
    }

    boolean hasForeignKey(String name) {
        return whole(ClauseLevel.CONSTRAINT, "FOREIGN KEY", name).isPresent();
    }

    private Optional<DdlClause> whole(ClauseLevel level, String name, String value) {
        return table.named(name)
                .filter(clause -> clause.level() == level && clause.value().equalsIgnoreCase(value))
                .findFirst();
    }
}
