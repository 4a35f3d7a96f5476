package io.binlogbridge.it.types;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column's definition and the literals that go into such a column.
 *
 * @param family the file's name
 * @param number among the definitions of the family, from 1
 */
record TypeCase(String family, int number, String definition, Tags tags, List<Literal> literals) {

    private static final Pattern NULLABLE = Pattern.compile("(?<!NOT) NULL\\b");

    /** One literal, as SQL. */
    record Literal(String sql, Tags tags) {

        boolean isNull() {
            return sql.equalsIgnoreCase("NULL");
        }
    }

    /** The table's name. */
    String table(TableKey key) {
        return tables() + key.name().toLowerCase(Locale.ROOT);
    }

    /** What the names of its tables begin with, and no others. */
    String tables() {
        return "%s_%03d_".formatted(family, number);
    }

    /** The CREATE TABLE; empty where such a column cannot be part of a key. */
    Optional<String> create(TableKey key) {
        boolean inKey = key == TableKey.VALUE || key == TableKey.VALUE_AND_NUMBER;
        String body = "CREATE TABLE `" + table(key) + "` (p INT NOT NULL, i INT NOT NULL, n INT, c "
                + (inKey ? NULLABLE.matcher(definition).replaceAll(" NOT NULL") : definition);
        return switch (key) {
            case NUMBERS -> Optional.of(body + ", PRIMARY KEY (p, i))");
            case NONE -> Optional.of(body + ")");
            case VALUE ->
                tags.has("nokey") ? Optional.empty() : Optional.of(body + ", PRIMARY KEY (" + keyPart() + "))");
            case VALUE_AND_NUMBER ->
                tags.has("nokey") ? Optional.empty() : Optional.of(body + ", PRIMARY KEY (" + keyPart() + ", p))");
        };
    }

    /** The sql_mode under which a literal is written. */
    String mode(Literal literal) {
        return literal.tags()
                .value("mode")
                .or(() -> tags.value("mode"))
                .orElse("STRICT_ALL_TABLES,ALLOW_INVALID_DATES,NO_ENGINE_SUBSTITUTION");
    }

    private String keyPart() {
        String type = definition.toUpperCase(Locale.ROOT);
        return type.matches("(?:TINY|MEDIUM|LONG)?(?:TEXT|BLOB)\\b.*") ? "c(60)" : "c";
    }

    @Override
    public String toString() {
        return family + ": " + definition;
    }
}
