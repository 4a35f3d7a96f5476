package io.binlogbridge.it.types;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * From which server through which converter.
 *
 * @param version of the source
 */
record Route(String version, Converter converter) {

    /** {@code -Dtypes.from=9.7} and {@code -Dtypes.converter=avro,json} choose. */
    static List<Route> chosen() {
        List<String> versions = words("types.from", "9.7,5.6");
        List<String> converters = words("types.converter", "json,json-untyped,avro");
        return versions.stream()
                .flatMap(version -> Stream.of(Converter.values())
                        .filter(converter -> converters.contains(converter.toString()))
                        .map(converter -> new Route(version, converter)))
                .toList();
    }

    /** The words of a property, between commas. */
    static List<String> words(String property, String otherwise) {
        return Arrays.stream(System.getProperty(property, otherwise).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A database's name, and part of the connectors'. */
    String database() {
        return "types_" + version.replace(".", "") + "_"
                + converter.name().toLowerCase(Locale.ROOT).replace("json_untyped", "untyped");
    }

    /** {@code 9.7-avro}. */
    @Override
    public String toString() {
        return version + "-" + converter;
    }
}
