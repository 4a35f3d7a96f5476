package io.binlogbridge.bench.workload;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A table of orders with one secondary index. A row is a pure function of its id.
 *
 * @param noteLength characters of the last column: 140 makes a row of about 200 bytes
 * @param uniqueKeys whether there are two secondary unique keys as well
 */
public record OrderTable(int noteLength, boolean uniqueKeys) {

    /** Its name, in a database of the workload's own. */
    public static final String NAME = "orders";

    private static final int CUSTOMERS = 50_000;
    private static final List<String> STATUSES = List.of("new", "paid", "packed", "shipped", "returned");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final List<String> PLACED = moments(MICROSECONDS, 86_413);
    private static final List<String> CHANGED = moments(SECONDS, 97_561);
    private static final String TEXT = text(new Random(20_261_121));

    /** The statement that creates it. */
    public String definition() {
        return """
                CREATE TABLE orders (
                  id BIGINT NOT NULL PRIMARY KEY,
                  customer_id INT NOT NULL,
                  status VARCHAR(12) NOT NULL,
                  amount DECIMAL(10,2) NOT NULL,
                  quantity INT,
                  placed_at DATETIME(6) NOT NULL,
                  changed_at TIMESTAMP NULL,
                  note VARCHAR(%d),
                  %sKEY customer (customer_id)
                ) DEFAULT CHARSET=utf8mb4"""
                .formatted(
                        noteLength,
                        uniqueKeys
                                ? "serial BIGINT NOT NULL, code VARCHAR(24) NOT NULL,"
                                        + " UNIQUE KEY serial (serial), UNIQUE KEY code (code), "
                                : "");
    }

    /** How many columns it has. */
    public int columns() {
        return uniqueKeys ? 10 : 8;
    }

    /** The values of a row in the order of its columns: numbers, and text without quotes, tabs or backslashes. */
    public Object[] row(long id) {
        Object[] row = new Object[columns()];
        int mixed = mixed(id);
        row[0] = id;
        row[1] = mixed % CUSTOMERS;
        row[2] = status(mixed);
        row[3] = amount(mixed);
        row[4] = mixed % 100;
        row[5] = PLACED.get((int) (id % PLACED.size()));
        row[6] = CHANGED.get((int) (id % CHANGED.size()));
        row[7] = note(mixed);
        if (uniqueKeys) {
            row[8] = serial(id, 0);
            row[9] = "C-" + Long.toString(id * 7919, 36) + "-" + id;
        }
        return row;
    }

    /** Appends a row as INSERT's VALUES have it. */
    public void appendTuple(StringBuilder sql, long id) {
        char separator = '(';
        for (Object value : row(id)) {
            sql.append(separator);
            if (value instanceof String) {
                sql.append('\'').append(value).append('\'');
            } else {
                sql.append(value);
            }
            separator = ',';
        }
        sql.append(')');
    }

    /** The SET of an update; one in ten changes a unique value where there are any. */
    String assignments(long id, int version) {
        int mixed = mixed(id + 1_000_003L * version);
        String serial = uniqueKeys && version % 10 == 0 ? ",serial=" + serial(id, version) : "";
        return "status='%s',amount=%s,quantity=%d,changed_at='%s'%s"
                .formatted(status(mixed), amount(mixed), mixed % 100, CHANGED.get(version % CHANGED.size()), serial);
    }

    /** Unique as long as there are fewer than ten million rows. */
    private static long serial(long id, int version) {
        return version * 10_000_000L + id;
    }

    private String note(int mixed) {
        int from = mixed % (TEXT.length() - noteLength);
        return TEXT.substring(from, from + noteLength);
    }

    private static String status(int mixed) {
        return STATUSES.get(mixed % STATUSES.size());
    }

    private static String amount(int mixed) {
        int cents = mixed % 1_000_000;
        return cents / 100 + (cents % 100 < 10 ? ".0" : ".") + cents % 100;
    }

    /** Not negative, and without a pattern that an index could make use of. */
    private static int mixed(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33);
    }

    private static List<String> moments(DateTimeFormatter format, long apartMillis) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> FIRST_DAY.plusNanos(i * apartMillis * 1_000_137).format(format))
                .toList();
    }

    private static String text(Random random) {
        return random.ints(20_000, 0, 32)
                .collect(
                        StringBuilder::new,
                        (text, i) -> text.append(i < 26 ? (char) ('a' + i) : ' '),
                        StringBuilder::append)
                .toString();
    }
}
