package io.binlogbridge.ddl;

import java.util.List;
import java.util.stream.Stream;

/** A place of a statement that has to do with names. */
sealed interface Site
        permits NameSite,
                ColumnQualifier,
                ConstraintName,
                UnreadPart,
                UnnamedColumn,
                NameClashes,
                DynamicSql,
                ColumnUse,
                SelectedColumn,
                AllColumns,
                NestedStatement {

    /** What has to change here under other names. */
    List<Edit> rewrite(String sql, Renaming renaming);

    /** The same place in the body of a stored program. */
    Site inside(ObjectName program);

    /** Whether something here may name a table whose columns are under rules. */
    default boolean isConcerned(ColumnMapping columns) {
        return names().map(NameSite::object).anyMatch(name -> !name.isDatabase() && columns.concerns(name));
    }

    /** What falls away here under rules on columns. */
    default Stream<LeftOut> leftOut(ColumnMapping columns) {
        return Stream.empty();
    }

    /** The objects that are named here. */
    default Stream<NameSite> names() {
        return Stream.empty();
    }
}
