package io.binlogbridge.sink.ddl.dialect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which collation stands for one that the target lacks. Those of Unicode 9.0 came with 8.0: the ones that tell neither accents nor
 * cases apart become those of Unicode 5.2 or of their language, the ones that tell both apart the binary one. Those that tell only
 * accents apart have no counterpart.
 */
final class CollationMap {

    private static final String BY_DEFAULT = "utf8mb4_unicode_520_ci";

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("cs", "czech"),
            Map.entry("da", "danish"),
            Map.entry("de_pb", "german2"),
            Map.entry("eo", "esperanto"),
            Map.entry("es", "spanish"),
            Map.entry("es_trad", "spanish2"),
            Map.entry("et", "estonian"),
            Map.entry("hr", "croatian"),
            Map.entry("hu", "hungarian"),
            Map.entry("is", "icelandic"),
            Map.entry("la", "roman"),
            Map.entry("lt", "lithuanian"),
            Map.entry("lv", "latvian"),
            Map.entry("pl", "polish"),
            Map.entry("ro", "romanian"),
            Map.entry("sk", "slovak"),
            Map.entry("sl", "slovenian"),
            Map.entry("sv", "swedish"),
            Map.entry("tr", "turkish"),
            Map.entry("vi", "vietnamese"));

    private CollationMap() {}

    /** The counterpart by the user's option, else by ours. */
    static Optional<String> counterpart(String collation, DialectOptions options) {
        String name = collation.toLowerCase(Locale.ROOT);
        String byOption = options.collations().get(name);
        return Optional.ofNullable(byOption != null ? byOption : unicodeNine().get(name));
    }

    /** The same collation under its other name. */
    static String otherSpelling(String collation) {
        String name = collation.toLowerCase(Locale.ROOT);
        if (name.startsWith("utf8mb3_")) {
            return "utf8_" + name.substring("utf8mb3_".length());
        }
        return name.startsWith("utf8_") ? "utf8mb3_" + name.substring("utf8_".length()) : name;
    }

    private static Map<String, String> unicodeNine() {
        Map<String, String> map = new HashMap<>();
        for (String family : new String[] {"", "bg_", "bs_", "gl_", "mn_cyrl_", "nb_", "nn_", "ru_", "sr_latn_"}) {
            map.put("utf8mb4_" + family + "0900_ai_ci", BY_DEFAULT);
            map.put("utf8mb4_" + family + "0900_as_cs", "utf8mb4_bin");
        }
        LANGUAGES.forEach((code, language) -> {
            map.put("utf8mb4_" + code + "_0900_ai_ci", "utf8mb4_" + language + "_ci");
            map.put("utf8mb4_" + code + "_0900_as_cs", "utf8mb4_bin");
        });
        for (String binary : new String[] {"0900_bin", "ja_0900_as_cs", "ja_0900_as_cs_ks", "zh_0900_as_cs"}) {
            map.put("utf8mb4_" + binary, "utf8mb4_bin");
        }
        return map;
    }
}
