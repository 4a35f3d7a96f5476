package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ClauseDraft.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads options: keywords, an equals sign or none, and a value. What it does not know is passed over. */
final class OptionReader {

    static final Set<String> OF_DATABASES = Set.of("CHARACTER SET", "COLLATE", "ENCRYPTION");

    static final Set<String> OF_TABLES = Set.of(
            "CHARACTER SET",
            "COLLATE",
            "ENCRYPTION",
            "ENGINE",
            "TYPE",
            "DATA DIRECTORY",
            "INDEX DIRECTORY",
            "TABLESPACE",
            "SECONDARY_ENGINE",
            "ENGINE_ATTRIBUTE",
            "SECONDARY_ENGINE_ATTRIBUTE",
            "AUTOEXTEND_SIZE",
            "COMPRESSION",
            "ROW_FORMAT",
            "KEY_BLOCK_SIZE",
            "ALGORITHM",
            "LOCK",
            "COMMENT",
            "CONNECTION",
            "PASSWORD",
            "START TRANSACTION");

    static final Set<String> OF_PARTITIONS =
            Set.of("ENGINE", "DATA DIRECTORY", "INDEX DIRECTORY", "TABLESPACE", "COMMENT");

    static final Set<String> OF_INDEXES = Set.of(
            "VISIBLE",
            "INVISIBLE",
            "ENGINE_ATTRIBUTE",
            "SECONDARY_ENGINE_ATTRIBUTE",
            "KEY_BLOCK_SIZE",
            "COMMENT",
            "ALGORITHM",
            "LOCK");

    private static final Set<String> WITHOUT_VALUE = Set.of("VISIBLE", "INVISIBLE", "START TRANSACTION");

    private final ClauseDraft draft;
    private final ClauseLevel level;
    private final Set<String> names;

    OptionReader(ClauseDraft draft, ClauseLevel level, Set<String> names) {
        this.draft = draft;
        this.level = level;
        this.names = names;
    }

    void readAll(Stretch options, int owner) {
        int i = 0;
        while (i < options.size()) {
            i = read(options, i, owner);
        }
    }

    /** Whether an option begins at {@code index}. */
    boolean beginsAt(Stretch options, int index) {
        return names.contains(nameAt(options, keywordAt(options, index)));
    }

    /** Reads what begins at {@code index}, if it is an option, and returns the index after it. */
    int read(Stretch options, int index, int owner) {
        int keyword = keywordAt(options, index);
        String name = nameAt(options, keyword);
        if (!names.contains(name)) {
            return options.pass(index);
        }
        int value = keyword + wordsAt(options, keyword);
        int end = value;
        List<String> values = List.of();
        if (!WITHOUT_VALUE.contains(name)) {
            value = options.at(value).isSymbol("=") ? value + 1 : value;
            end = value + 1;
            values = List.of(options.at(value).text());
        }
        if (name.equals("TABLESPACE")
                && options.at(end).is("STORAGE")
                && !options.at(end + 1).is("ENGINE")) {
            end += 2;
        }
        int endOffset = options.at(end - 1).end();
        int valueOffset = values.isEmpty() ? endOffset : options.at(value).start();
        // STORAGE is a noise word before a partition's engine.
        int first = level == ClauseLevel.PARTITION && options.at(keyword - 1).is("STORAGE") ? keyword - 1 : index;
        draft.add(level, owner, name, new Place(options.at(first).start(), endOffset, valueOffset), values);
        return end;
    }

    /** After a DEFAULT that is not another option's value. */
    private static int keywordAt(Stretch options, int index) {
        boolean said = options.at(index).is("DEFAULT") && !options.at(index - 1).isSymbol("=");
        return said ? index + 1 : index;
    }

    /** The name of the option whose keywords begin at {@code index}, in one spelling; the word there when it is none. */
    static String nameAt(Stretch options, int index) {
        if (options.at(index).type() != Token.Type.WORD) {
            return "";
        }
        String first = options.at(index).text().toUpperCase(Locale.ROOT);
        return switch (first) {
            case "CHARSET" -> "CHARACTER SET";
            case "CHARACTER", "CHAR" -> options.at(index + 1).is("SET") ? "CHARACTER SET" : first;
            case "DATA", "INDEX" -> options.at(index + 1).is("DIRECTORY") ? first + " DIRECTORY" : first;
            case "START" -> options.at(index + 1).is("TRANSACTION") ? "START TRANSACTION" : first;
            default -> first;
        };
    }

    static int wordsAt(Stretch options, int index) {
        return nameAt(options, index).indexOf(' ') > 0 && !options.at(index).is("CHARSET") ? 2 : 1;
    }
}
