package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.rule.TableExistsPolicy;
import java.util.Set;

/**
 * What the target is like before anything runs.
 *
 * @param foldsNames whether names of databases and tables that differ in case alone are one there
 * @param tables the tables and views that it has
 * @param exists what a CREATE does when its table is there, where its rule does not say
 */
public record TargetNow(boolean foldsNames, Set<ObjectName> tables, TableExistsPolicy exists) {

    public TargetNow {
        tables = Set.copyOf(tables);
    }
}
