package io.binlogbridge.it.types;

import java.util.List;
import java.util.stream.Stream;

/** How a value gets to the target: what is done before the snapshot, and what while the connectors follow. */
enum Way {
    THERE_BEFORE(1, TableKey.NUMBERS, List.of(Sql.INSERT), List.of()),
    INSERTED(2, TableKey.NUMBERS, List.of(), List.of(Sql.INSERT)),
    UPDATED_TO(3, TableKey.NUMBERS, List.of(), List.of(Sql.INSERT_OTHER, Sql.TO_THIS)),
    UPDATED_FROM(4, TableKey.NUMBERS, List.of(Sql.INSERT), List.of(Sql.TO_OTHER)),
    KEY_THERE_BEFORE(5, TableKey.VALUE, List.of(Sql.INSERT), List.of(Sql.TOUCH)),
    KEY_DELETED_AND_INSERTED(6, TableKey.VALUE, List.of(), List.of(Sql.DELETE_ODD, Sql.INSERT, Sql.TOUCH)),
    KEY_UPDATED(7, TableKey.VALUE_AND_NUMBER, List.of(Sql.INSERT), List.of(Sql.TOUCH)),
    KEY_DELETED(8, TableKey.VALUE_AND_NUMBER, List.of(Sql.INSERT), List.of(Sql.DELETE)),
    KEY_INSERTED(9, TableKey.VALUE_AND_NUMBER, List.of(), List.of(Sql.INSERT, Sql.TOUCH)),
    KEY_INSERTED_AND_DELETED(10, TableKey.VALUE_AND_NUMBER, List.of(), List.of(Sql.INSERT, Sql.TOUCH, Sql.DELETE)),
    KEY_MOVED(11, TableKey.VALUE_AND_NUMBER, List.of(Sql.INSERT), List.of(Sql.MOVE)),
    NO_KEY_UPDATED(12, TableKey.NONE, List.of(Sql.INSERT), List.of(Sql.TOUCH)),
    NO_KEY_DELETED(13, TableKey.NONE, List.of(Sql.INSERT), List.of(Sql.DELETE)),
    NO_KEY_INSERTED(14, TableKey.NONE, List.of(), List.of(Sql.INSERT, Sql.TOUCH)),
    NO_KEY_INSERTED_AND_DELETED(15, TableKey.NONE, List.of(), List.of(Sql.INSERT, Sql.TOUCH, Sql.DELETE)),
    NO_KEY_UPDATED_TO(16, TableKey.NONE, List.of(Sql.INSERT_OTHER), List.of(Sql.TO_THIS)),
    NO_KEY_UPDATED_FROM(17, TableKey.NONE, List.of(), List.of(Sql.INSERT, Sql.TO_OTHER));

    private static final int MOVED = 100;

    private final int number;
    private final TableKey key;
    /** Statements, a line each. */
    private final String before;

    private final String after;

    Way(int number, TableKey key, List<String> before, List<String> after) {
        this.number = number;
        this.key = key;
        this.before = String.join("\n", before);
        this.after = String.join("\n", after);
    }

    /** The way that the number {@code p} of a row stands for. */
    static Way ofNumber(int p) {
        return Stream.of(values())
                .filter(way -> way.number == p % MOVED)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("p is " + p));
    }

    /** Of which literal a row tells that is there in the end. */
    String shows(TypeValue value) {
        return (after.isEmpty() ? before : after).endsWith(Sql.TO_OTHER)
                ? value.other()
                : value.literal().sql();
    }

    TableKey key() {
        return key;
    }

    /** Statements before the snapshot. */
    List<String> before(TypeValue value) {
        return of(before, value);
    }

    /** Statements while the connectors follow. */
    List<String> after(TypeValue value) {
        return of(after, value);
    }

    private List<String> of(String templates, TypeValue value) {
        return templates
                .lines()
                .map(template -> template.replace("${t}", "`" + value.of().table(key) + "`")
                        .replace("${p}", String.valueOf(number))
                        .replace("${i}", String.valueOf(value.index()))
                        .replace("${moved}", String.valueOf(number + MOVED))
                        .replace("${other}", value.other())
                        .replace("${this}", value.literal().sql()))
                .toList();
    }

    /** The statements, with places for the table, the row and the value. */
    private static final class Sql {
        static final String INSERT = "INSERT INTO ${t} (p, i, n, c) VALUES (${p}, ${i}, 0, ${this})";
        static final String INSERT_OTHER = "INSERT INTO ${t} (p, i, n, c) VALUES (${p}, ${i}, 0, ${other})";
        static final String TO_THIS = "UPDATE ${t} SET c = ${this} WHERE p = ${p} AND i = ${i}";
        static final String TO_OTHER = "UPDATE ${t} SET c = ${other} WHERE p = ${p} AND i = ${i}";
        static final String TOUCH = "UPDATE ${t} SET n = 1 WHERE p = ${p} AND i = ${i}";
        static final String MOVE = "UPDATE ${t} SET p = ${moved} WHERE p = ${p} AND i = ${i}";
        static final String DELETE = "DELETE FROM ${t} WHERE p = ${p} AND i = ${i}";

        /** Makes room for what is inserted again. */
        static final String DELETE_ODD = "DELETE FROM ${t} WHERE i = ${i} AND i % 2 = 1";
    }
}
