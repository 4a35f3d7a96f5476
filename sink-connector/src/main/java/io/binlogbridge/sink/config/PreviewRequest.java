package io.binlogbridge.sink.config;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.target.TargetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * What is to be previewed.
 *
 * @param wanted whether anything is
 * @param tables tables that are given by name
 * @param source where the source is, when its tables are to be read
 * @param sourceDatabases which of its databases; empty for all
 * @param sourceTables which tables of those, by {@code database.table}; empty for all
 */
public record PreviewRequest(
        boolean wanted,
        List<ObjectName> tables,
        Optional<TargetAddress> source,
        List<Pattern> sourceDatabases,
        List<Pattern> sourceTables) {

    static PreviewRequest of(AbstractConfig parsed) {
        return new PreviewRequest(
                parsed.getBoolean(SinkOptions.PREVIEW),
                TableNames.read(SinkOptions.PREVIEW_TABLES, parsed.getString(SinkOptions.PREVIEW_TABLES)),
                source(parsed),
                patterns(SinkOptions.PREVIEW_SOURCE_DATABASES, parsed.getList(SinkOptions.PREVIEW_SOURCE_DATABASES)),
                patterns(SinkOptions.PREVIEW_SOURCE_TABLES, parsed.getList(SinkOptions.PREVIEW_SOURCE_TABLES)));
    }

    private static Optional<TargetAddress> source(AbstractConfig parsed) {
        String url = parsed.getString(SinkOptions.PREVIEW_SOURCE_URL);
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(new TargetAddress(
                        url,
                        parsed.getString(SinkOptions.PREVIEW_SOURCE_USER),
                        parsed.getPassword(SinkOptions.PREVIEW_SOURCE_PASSWORD).value()));
    }

    /**
     * @param list of texts
     * @throws ConfigException naming {@code option}, when one of them is no regular expression
     */
    static List<Pattern> patterns(String option, Object list) {
        return ((List<?>) list)
                .stream().map(text -> pattern(option, String.valueOf(text))).toList();
    }

    private static Pattern pattern(String option, String text) {
        try {
            return Pattern.compile(text.strip(), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new ConfigException(option + ": \"" + text + "\" is no regular expression: " + e.getDescription()
                    + " at index " + e.getIndex());
        }
    }

    /** Whether a database of the source is to be previewed. */
    public boolean takes(String database) {
        return any(sourceDatabases, database);
    }

    /** Whether a table of such a database is. */
    public boolean takes(ObjectName table) {
        return any(sourceTables, table.toString());
    }

    private static boolean any(List<Pattern> patterns, String name) {
        return patterns.isEmpty()
                || patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
