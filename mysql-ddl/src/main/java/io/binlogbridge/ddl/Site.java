package io.binlogbridge.ddl;

import java.util.List;

/** A place of a statement that has to do with names. */
sealed interface Site permits NameSite, ColumnQualifier, UnreadPart {

    /** What has to change here under other names. */
    List<Edit> rewrite(String sql, Renaming renaming);

    /** The same place in the body of a stored program. */
    Site inside(ObjectName program);
}
