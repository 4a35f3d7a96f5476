package io.binlogbridge.bench.workload;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rules file of somebody who has a thousand of them: each is about the {@link #SHARDS} shards of one table of orders, {@code
 * orders_17_0} to {@code orders_17_9}, each shard with a column {@code note_17}.
 */
public enum ManyRules {
    /** No rule at all. */
    NONE,
    /** The shards get other names. */
    TABLES,
    /** Two of their columns do, too. */
    COLUMNS,
    /** And every tenth rule has a condition, which all rows fulfil. */
    CONDITIONS;

    /** How many shards each table has. */
    public static final int SHARDS = 10;

    private static final String RENAMED =
            """
              %1$s_%2$d:
                match: %3$s\\.%1$s_%2$d_(\\d)
                to: store.sales_%2$d_$1
            """;
    private static final String COLUMNS_RENAMED =
            """
                columns:
                  rename: {customer_id: customer, note_%d: remark}
            """;
    private static final String CONDITION =
            """
                where: quantity >= 0 AND status <> 'void'
            """;
    private static final String DATABASE_AS_IT_IS =
            """
              all:
                match: %1$s\\.(.*)
                to: %1$s.$1
            """;

    /** The source's name of a shard of such a table. */
    public static String shard(int table, int shard) {
        return OrderTable.NAME + "_" + table + "_" + shard;
    }

    /** As YAML, for the tables 0 to {@code tables} - 1 of {@code database}. */
    public String yaml(String database, int tables) {
        return "rules:" + (this == NONE ? " {}" : "") + "\n"
                + (this == NONE
                        ? ""
                        : IntStream.range(0, tables)
                                .mapToObj(table -> rule(database, table))
                                .collect(Collectors.joining()));
    }

    /** One more rule: the tables of {@code database} keep their names. */
    public static String keptNames(String database) {
        return DATABASE_AS_IT_IS.formatted(database);
    }

    private String rule(String database, int table) {
        return RENAMED.formatted(OrderTable.NAME, table, database)
                + (compareTo(COLUMNS) >= 0 ? COLUMNS_RENAMED.formatted(table) : "")
                + (this == CONDITIONS && table % 10 == 9 ? CONDITION : "");
    }
}
