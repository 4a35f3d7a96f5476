package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.RulesReader;
import io.binlogbridge.sink.rule.TableExistsPolicy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options and tables, given in short, and what the preview says of them. */
final class Previewed {

    private final Map<String, String> options = new HashMap<>();
    private final KnownTables known = new KnownTables();
    private final Set<ObjectName> onTarget = new HashSet<>();
    private boolean folds;

    /** @param pairs options without the leading {@code rules.}; the rules are named in the order of their {@code match} */
    static Previewed rules(String... pairs) {
        Previewed previewed = new Previewed();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            previewed.options.put("rules." + pairs[i], pairs[i + 1]);
            if (pairs[i].endsWith(".match")) {
                names.append(pairs[i].replace(".match", ",").strip());
            }
        }
        previewed.options.put("rules", names.toString());
        return previewed;
    }

    Previewed option(String name, String value) {
        options.put(name, value);
        return this;
    }

    Previewed folding() {
        folds = true;
        return this;
    }

    Previewed onTarget(String... tables) {
        Arrays.stream(tables).map(Previewed::name).forEach(onTarget::add);
        return this;
    }

    /** A table; a column that ends with {@code *} is of its primary key, one may have a type after a space. */
    Previewed table(String table, String... columns) {
        List<KnownColumn> all = Arrays.stream(columns).map(Previewed::column).toList();
        known.add(new KnownTable(name(table), false, all, Optional.empty()));
        return this;
    }

    Previewed view(String view) {
        known.add(new KnownTable(name(view), true, List.of(), Optional.empty()));
        return this;
    }

    Previewed come(String table, String target) {
        known.add(KnownTable.come(name(table), false, name(target)));
        return this;
    }

    private static KnownColumn column(String text) {
        String[] parts = text.replace("*", "").split(" ", 2);
        String type = parts.length > 1 ? parts[1] : "bigint";
        return new KnownColumn(parts[0], type.replaceAll("\\W.*", ""), type, null, text.endsWith("*"));
    }

    private static ObjectName name(String text) {
        String[] parts = text.split("\\.", 2);
        return new ObjectName(parts[0], parts[1]);
    }

    RulesPreview preview() {
        Rules rules = new RulesReader(options).rules();
        if (folds) {
            rules.targetFoldsNames();
        }
        return RulesPreview.of(rules, known, new TargetNow(folds, onTarget, TableExistsPolicy.FAIL));
    }

    /** The lines but those of databases. */
    List<String> lines() {
        return preview().lines().stream()
                .filter(line -> !line.contains(" (database)"))
                .toList();
    }

    List<String> problems() {
        return preview().problems();
    }
}
