package io.binlogbridge.sink.config;

import io.binlogbridge.ddl.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** A list of names as people write them: {@code shop.orders, `my.shop`.`a,b`}. */
final class TableNames {

    private static final String QUOTED = "`((?:[^`]|``)+)`";

    /** One name, and the comma or the end after it. A table's name may hold dots without quotes, a database's may not. */
    private static final Pattern NAME =
            Pattern.compile("\\s*(?:" + QUOTED + "|([^`.,]+?))\\s*\\.\\s*(?:" + QUOTED + "|([^`,]+?))\\s*(?:,\\s*|$)");

    private TableNames() {}

    /**
     * @throws ConfigException naming {@code option} and the place that is no name
     */
    static List<ObjectName> read(String option, Object value) {
        String text = value.toString().strip();
        List<ObjectName> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (from < text.length()) {
            if (!name.region(from, text.length()).lookingAt()) {
                throw new ConfigException(option + ": \"" + text.substring(from)
                        + "\" does not begin with a name of the form database.table. Several are parted by commas, and a name"
                        + " with a dot or a comma stands in backquotes.");
            }
            names.add(new ObjectName(either(name.group(1), name.group(2)), either(name.group(3), name.group(4))));
            from = name.end();
        }
        return names;
    }

    private static String either(@Nullable String quoted, String plain) {
        return quoted == null ? plain : quoted.replace("``", "`");
    }
}
