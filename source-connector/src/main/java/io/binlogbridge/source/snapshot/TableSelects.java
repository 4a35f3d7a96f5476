package io.binlogbridge.source.snapshot;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.source.condition.ServerCondition;
import io.binlogbridge.source.condition.SnapshotRules;
import io.binlogbridge.source.value.SnapshotValues;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.snapshot.spi.SnapshotQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the snapshot asks for the rows of a table: its columns as they are stored, and of its rows those that a rule may want. */
public final class TableSelects {

    private static final Logger LOG = LoggerFactory.getLogger(TableSelects.class);
    private static final String WHERE = " WHERE ";

    private final SnapshotQuery query;
    private final SnapshotRules rules;
    private final HelperNames helpers;

    /** @param helpers which tables are helpers of online schema changes: the sink has the rows of one under the rule of its real table */
    public TableSelects(SnapshotQuery query, SnapshotRules rules, HelperNames helpers) {
        this.query = query;
        this.rules = rules;
        this.helpers = helpers;
    }

    /** The columns of a SELECT, of those that are asked for. */
    static List<String> columns(Table table, Set<String> asked) {
        return table.columns().stream()
                .filter(column -> asked.contains(ObjectName.quoted(column.name())))
                .map(SnapshotValues::selected)
                .toList();
    }

    /** All rows. Debezium leaves a name that begins or ends with a quote as it is. */
    Optional<String> all(TableId table, List<String> columns) {
        return query.snapshotQuery(name(table).quoted(), columns);
    }

    /** The rows that the sink could want. */
    Optional<String> wanted(Table table, List<String> columns) {
        Optional<String> all = all(table.id(), columns);
        return all.isPresent() ? Optional.of(all.get() + where(table, all.get())) : all;
    }

    private String where(Table table, String select) {
        ObjectName name = name(table.id());
        if (isHelper(HelperNames.DEFAULT, name) || isHelper(helpers, name)) {
            return "";
        }
        return rules.conditionOn(name)
                .map(condition -> where(condition, table, select))
                .orElse("");
    }

    private String where(SnapshotRules.RuleCondition condition, Table table, String select) {
        Optional<ServerCondition> asked = rules.valuesChange()
                ? Optional.empty()
                : ServerCondition.of(condition.where(), table)
                        .filter(found -> takesCondition(select, name(table.id()).quoted()));
        String where = asked.map(found -> WHERE + found.sql()).orElse("");
        LOG.info(
                "Rule \"{}\" on {}: {} of its condition is asked of the server, the sink decides.{}",
                condition.rule(),
                table.id(),
                asked.map(found -> found.whole() ? "all" : "a part").orElse("nothing"),
                where);
        return where;
    }

    /**
     * Whether a condition can be put behind {@code select}, which a query mode of the user may have written. Debezium finds WHERE by its place in the
     * text in capitals when it reads a table in chunks, which is not that of the text itself where a name becomes longer or holds the word.
     */
    private static boolean takesCondition(String select, String table) {
        String capitals = select.toUpperCase(Locale.getDefault());
        return select.endsWith(" FROM " + table)
                && capitals.length() == select.length()
                && !capitals.contains(WHERE)
                && !capitals.contains(" ORDER BY ");
    }

    private static boolean isHelper(HelperNames names, ObjectName table) {
        return names.shadowOf(table).isPresent() || names.uselessOf(table).isPresent();
    }

    private static ObjectName name(TableId table) {
        return new ObjectName(table.catalog(), table.table());
    }
}
