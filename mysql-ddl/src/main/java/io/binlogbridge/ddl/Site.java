package io.binlogbridge.ddl;

import java.util.List;
import java.util.stream.Stream;

/** A place of a statement that has to do with names. */
sealed interface Site
        permits NameSite, ColumnQualifier, ConstraintName, UnreadPart, UnnamedColumn, NameClashes, DynamicSql {

    /** What has to change here under other names. */
    List<Edit> rewrite(String sql, Renaming renaming);

    /** The same place in the body of a stored program. */
    Site inside(ObjectName program);

    /** The objects that are named here. */
    default Stream<NameSite> names() {
        return Stream.empty();
    }
}
