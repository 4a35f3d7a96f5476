package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Values of columns, and what a record has of each in the snapshot and in the stream. */
final class ValueCases {

    private static final String END = "CREATE TABLE shop.the_end (id INT)";

    private record Case(String type, String literal, @Nullable String expected) {}

    private final List<Case> cases = new ArrayList<>();

    ValueCases of(String type) {
        cases.add(new Case(type, "", null));
        return this;
    }

    ValueCases holds(String literal, @Nullable String expected) {
        cases.add(new Case(cases.get(cases.size() - 1).type(), literal, expected));
        return this;
    }

    void assertExact(TestMySql server, Path history) {
        cases.removeIf(one -> one.literal().isEmpty());
        List<String> types = cases.stream().map(Case::type).distinct().toList();
        server.run("DROP DATABASE IF EXISTS shop", "CREATE DATABASE shop");
        for (String type : types) {
            server.run(
                    "SET sql_mode = ''",
                    "CREATE TABLE shop." + table(types.indexOf(type)) + " (id INT, v " + type + ")");
        }
        insert(server, types, "1");
        Map<String, String> options = server.options(history, "shop");
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            insert(server, types, "2");
            server.run(END);
            List<SourceRecord> records = source.readUntil(record -> Seen.isStatement(record, END));

            List<String> expected = cases.stream()
                    .map(one -> one.type() + " " + one.literal() + " = " + one.expected())
                    .toList();
            assertThat(told(records, "c")).isEqualTo(expected);
            assertThat(told(records, "r")).isEqualTo(expected);
        }
    }

    private void insert(TestMySql server, List<String> types, String id) {
        List<String> statements = new ArrayList<>(List.of("SET sql_mode = 'ALLOW_INVALID_DATES'"));
        for (Case one : cases) {
            statements.add("INSERT INTO shop." + table(types.indexOf(one.type())) + " VALUES (" + id + ", "
                    + one.literal() + ")");
        }
        server.run(statements.toArray(new String[0]));
    }

    /** The snapshot takes them in the order of their names. */
    private static String table(int number) {
        return "t" + (100 + number);
    }

    private List<String> told(List<SourceRecord> records, String operation) {
        List<String> values = records.stream()
                .map(record -> (Struct) record.value())
                .filter(value -> value.schema().field("op") != null
                        && value.getString("op").equals(operation))
                .map(value -> text(value.getStruct("after").getWithoutDefault("v")))
                .toList();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < Math.min(values.size(), cases.size()); i++) {
            told.add(cases.get(i).type() + " " + cases.get(i).literal() + " = " + values.get(i));
        }
        return told;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof ByteBuffer bytes) {
            return HexFormat.of().formatHex(Utils.toArray(bytes));
        } else if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
