package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.IndexDefinition.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the secondary indexes out of SHOW CREATE TABLE, each as it stands there. */
public final class IndexDefinitions {

    /** A column's line begins with its name in quotes, or, with sql_quote_show_create off, with a name that is no keyword. */
    private static final Pattern INDEX = Pattern.compile(
            "(?:(UNIQUE|FULLTEXT|SPATIAL)\\s+)?KEY\\s+(?:`((?:[^`]|``)+)`|([^\\s`(]+))\\s.*", Pattern.DOTALL);

    private IndexDefinitions() {}

    /** In the table's order; empty when the table is not there. */
    public static Optional<List<IndexDefinition>> read(Connection connection, ObjectName table) throws SQLException {
        return CreateTableText.ask(connection, table).map(IndexDefinitions::of);
    }

    /** The same from the text of SHOW CREATE TABLE, as a session writes it that has neither ANSI_QUOTES nor NO_BACKSLASH_ESCAPES. */
    static List<IndexDefinition> of(String createTable) {
        List<IndexDefinition> found = new ArrayList<>();
        for (String element : CreateTableText.of(createTable).elements()) {
            Matcher index = INDEX.matcher(element);
            if (index.matches()) {
                String quoted = index.group(2);
                String name = quoted != null ? quoted.replace("``", "`") : index.group(3);
                found.add(new IndexDefinition(kind(index.group(1)), name, element));
            }
        }
        return found;
    }

    private static Kind kind(@Nullable String word) {
        if ("UNIQUE".equals(word)) {
            return Kind.UNIQUE;
        }
        return "FULLTEXT".equals(word) ? Kind.FULLTEXT : Kind.PLAIN;
    }
}
