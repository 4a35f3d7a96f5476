package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.rules.RuleText;
import io.binlogbridge.sink.rule.Merge.Discriminator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One named rule.
 *
 * @param match a regular expression on the whole of {@code database.table}; for the database itself the table is empty
 * @param to the name on the target; null keeps the name
 * @param leavesOut whether what it matches is left out
 * @param merge whether several tables may share one target
 */
record Rule(
        String name,
        Pattern match,
        @Nullable Template to,
        boolean leavesOut,
        ColumnRule columns,
        RowRule rows,
        StatementRule statements,
        @Nullable MergeTemplate merge,
        Optional<TableExistsPolicy> exists) {

    /**
     * How the tables of a merge are told apart.
     *
     * @param column the column on the target; null where only keys tell
     * @param value its value, with groups of the match
     */
    record MergeTemplate(@Nullable String column, @Nullable GroupText value) {

        private Merge of(ObjectName source, Matcher matched, NamesCase names) {
            if (column == null || value == null) {
                return new Merge(Optional.empty());
            }
            String text = value.expand(matched, Map.of("database", source.database(), "table", source.name()));
            return new Merge(Optional.of(new Discriminator(names.of(column), text)));
        }
    }

    /** What becomes of {@code source}, when this rule is about it; null when it is not. A database has a name and nothing else. */
    @Nullable
    Decision decide(ObjectName source, NamesCase names) {
        Matcher matcher = match.matcher(text(source));
        if (!matcher.matches()) {
            return null;
        }
        if (leavesOut) {
            return new Decision(Optional.empty());
        }
        ObjectName target = names.of(to == null ? source : to.name(source, matcher));
        Optional<Merge> merged = merge == null ? Optional.empty() : Optional.of(merge.of(source, matcher, names));
        return new Decision(Optional.of(new TableRule(target, columns, rows, statements, merged, exists)));
    }

    /** Whether this rule is about what {@code text} names, if none before it is. */
    boolean matches(String text) {
        return match.matcher(text).matches();
    }

    /** @param rule empty where the object is left out */
    record Decision(Optional<TableRule> rule) {}

    /** Whether some table of {@code database} could match: the match fails only for want of more text. */
    boolean couldMatchTableOf(String database) {
        Matcher matcher = match.matcher(RuleText.matched(database, ""));
        return matcher.matches() || matcher.hitEnd();
    }

    /** A name as rules match it. */
    static String text(ObjectName source) {
        return RuleText.matched(source.database(), source.name());
    }
}
