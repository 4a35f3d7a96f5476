package io.binlogbridge.rules;

import io.binlogbridge.rules.RuleText.Place;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The rules of a YAML file, in the words of the options: a map {@code rules} from names to rules. {@code columns.rename: a:b} may be
 * written as a map of a map, lists may be lists.
 */
final class RulesFile {

    private static final List<String> MAPS_OF_NAMES = List.of(RuleProperty.COLUMNS_RENAME);

    private RulesFile() {}

    /**
     * @throws IllegalArgumentException with the reason, when the file cannot be read or is no such map
     */
    static List<RuleText> read(String file) {
        Object content = content(file);
        if (!(content instanceof Map<?, ?> top)
                || top.size() != 1
                || !(top.get(RuleTexts.RULES) instanceof Map<?, ?> rules)) {
            throw new IllegalArgumentException("The rules file " + file
                    + " must be a map with the one key \"rules\", which is a map from names to rules.");
        }
        List<RuleText> texts = new ArrayList<>();
        rules.forEach((name, rule) -> texts.add(rule(file, String.valueOf(name), rule)));
        return texts;
    }

    private static @Nullable Object content(String file) {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        // A thousand rules need no anchors; a file of gigabytes made by them would.
        loading.setMaxAliasesForCollections(0);
        try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            return new Yaml(new SafeConstructor(loading)).load(reader);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("The rules file " + file + " cannot be read (" + e
                    + "). It must be there, under this path, on every worker of the cluster.");
        } catch (YAMLException e) {
            throw new IllegalArgumentException("The rules file " + file + " is no YAML: " + e.getMessage());
        }
    }

    private static RuleText rule(String file, String name, @Nullable Object rule) {
        if (!(rule instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(
                    "Rule \"" + name + "\" of the rules file " + file + " is not a map: " + rule + ".");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        flatten("", map, properties);
        return new RuleText(name, Place.FILE, properties);
    }

    private static void flatten(String prefix, Map<?, ?> map, Map<String, Object> into) {
        map.forEach((key, value) -> {
            String name = prefix + key;
            if (value instanceof Map<?, ?> nested && !isMapOfNames(name, nested)) {
                flatten(name + ".", nested, into);
            } else if (value instanceof Map || value instanceof List) {
                into.put(name, value);
            } else {
                into.put(name, value == null ? "" : String.valueOf(value));
            }
        });
    }

    /** {@code columns.rename} has the options {@code columns.rename.pattern} and {@code .to} below it, which columns may be called too. */
    private static boolean isMapOfNames(String name, Map<?, ?> map) {
        return MAPS_OF_NAMES.contains(name) && !(map.containsKey("pattern") && map.containsKey("to"));
    }
}
