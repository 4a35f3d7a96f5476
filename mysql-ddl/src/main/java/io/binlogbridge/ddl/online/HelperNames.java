package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which names a helper may have. A name alone makes no helper: a person's own table may be called so too.
 *
 * @param shadow looked for in the name of a table, a group of it is what stands for the real table's name
 * @param useless the same for service tables and old tables
 * @param sure looked for in the names that fit one of the above: only a tool gives such a name
 * @param trigger looked for in the names of triggers that a tool puts on the real table
 * @param excluded on the whole of {@code database.table}: never a helper
 */
public record HelperNames(Pattern shadow, Pattern useless, Pattern sure, Pattern trigger, List<Pattern> excluded) {

    /** gh-ost, pt-online-schema-change and spirit; DMS. */
    public static final String SHADOW = "^_(.+)_(?:gho|new)$|^tp_\\d+_ogt_(.+)$";

    /** With a time before or behind the word where the tool was told to give one. */
    public static final String USELESS =
            "^_(.+?)(?:_\\d{14})?_(?:ghc|ghk|rev_del|del)$|^_(.+)_(?:chkpnt|old(?:_[\\d_]+)?)$"
                    + "|^_spirit_(?:checkpoint|sentinel)$|^tp_\\d+_(?:ogl|del)_(.+)$";

    /** What no person calls a table. */
    public static final String SURE =
            "^_.+_(?:gho|ghc|ghk|chkpnt)$|^_spirit_(?:checkpoint|sentinel)$|^tp_\\d+_og[tl]_.+$";

    /** Of pt-online-schema-change. */
    public static final String TRIGGER = "^(?:rt_)?pt_osc_.+$";

    /** What the options say when nothing is set. */
    public static final HelperNames DEFAULT = new HelperNames(
            Pattern.compile(SHADOW),
            Pattern.compile(USELESS),
            Pattern.compile(SURE),
            Pattern.compile(TRIGGER),
            List.of());

    public HelperNames {
        excluded = List.copyOf(excluded);
    }

    /** What stands for the real table's name in the name of a shadow; empty when {@code table} cannot be one. */
    public Optional<String> shadowOf(ObjectName table) {
        return base(shadow, table);
    }

    /** The same for service tables and old tables; an empty text when the name does not say. */
    public Optional<String> uselessOf(ObjectName table) {
        return base(useless, table);
    }

    /** Whether only a tool gives such a name. */
    public boolean isSure(ObjectName table) {
        return sure.matcher(table.name()).find();
    }

    /** Whether a trigger of this name may be a tool's. */
    public boolean mayBeToolsTrigger(ObjectName name) {
        return trigger.matcher(name.name()).find();
    }

    private Optional<String> base(Pattern pattern, ObjectName table) {
        Matcher matcher = pattern.matcher(table.name());
        if (!matcher.find() || isExcluded(table)) {
            return Optional.empty();
        }
        return Optional.of(IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .filter(group -> group != null)
                .findFirst()
                .orElse(""));
    }

    private boolean isExcluded(ObjectName table) {
        String name = table.database() + "." + table.name();
        return excluded.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
