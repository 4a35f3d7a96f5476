package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A name that is a reserved word on the target but was none on the source, such as {@code rank}, is quoted. On the source it could be
 * nothing but a name in such a statement.
 */
final class ReservedWords implements Rule {

    private static final Map<ServerVersion, Set<String>> SINCE = Map.of(
            ServerVersion.of(5, 7, 6), Set.of("GENERATED", "OPTIMIZER_COSTS", "STORED", "VIRTUAL"),
            ServerVersion.of(8, 0, 4),
                    Set.of(
                            "CUBE",
                            "CUME_DIST",
                            "DENSE_RANK",
                            "EMPTY",
                            "EXCEPT",
                            "FIRST_VALUE",
                            "FUNCTION",
                            "GROUPING",
                            "GROUPS",
                            "JSON_TABLE",
                            "LAG",
                            "LAST_VALUE",
                            "LEAD",
                            "NTH_VALUE",
                            "NTILE",
                            "OF",
                            "OVER",
                            "PERCENT_RANK",
                            "RANK",
                            "RECURSIVE",
                            "ROW",
                            "ROWS",
                            "ROW_NUMBER",
                            "SYSTEM",
                            "WINDOW"),
            ServerVersion.of(8, 0, 14), Set.of("LATERAL"),
            ServerVersion.of(8, 0, 31), Set.of("INTERSECT"),
            ServerVersion.of(9, 0, 0), Set.of("QUALIFY", "TABLESAMPLE"),
            ServerVersion.of(9, 2, 0), Set.of("LIBRARY"),
            ServerVersion.of(9, 4, 0), Set.of("EXTERNAL"));

    @Override
    public String name() {
        return "reserved words";
    }

    @Override
    public void apply(Passage passage) {
        StatementKind kind = passage.statement().kind();
        boolean readByWords = kind.isTableDdl() || kind.isDatabaseDdl();
        // Of a source whose version is not known a word may be meant as the keyword that it is on the target.
        if (!readByWords
                || !passage.source().versionKnown()
                || passage.source().version().compareTo(passage.target().version()) >= 0) {
            return;
        }
        Map<String, ServerVersion> became = new HashMap<>();
        SINCE.forEach((since, words) -> words.forEach(word -> became.put(word, since)));
        became.values()
                .removeIf(since -> since.compareTo(passage.source().version()) <= 0
                        || since.compareTo(passage.target().version()) > 0);
        passage.statement().words(became.keySet()).forEach(word -> passage.edits()
                .replace(word, ObjectName.quoted(word.value())));
    }
}
