package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With provide.transaction.metadata, each topic that a transaction wrote rows to holds its END behind the last of them. */
class TransactionEndTest extends OnBothServers {

    @ParameterizedTest
    @MethodSource("servers")
    void the_end_stands_in_each_topic_that_has_rows(TestMySql mysql) {
        List<SourceRecord> records = streamed(mysql, "shop,store");

        assertThat(shortly(records))
                .containsExactly(
                        "p.transaction BEGIN 1",
                        "p.shop c 1#1",
                        "p.shop c 1#2",
                        "p.transaction END 1",
                        "p.shop END 1",
                        "p.transaction BEGIN 2",
                        "p.shop c 2#1",
                        "p.store u 2#2",
                        "p.shop d 2#3",
                        "p.shop c 2#4",
                        "p.transaction END 2",
                        "p.shop END 2",
                        "p.store END 2",
                        "p.transaction BEGIN 3",
                        "p.transaction END 3",
                        "p.transaction BEGIN 4",
                        "p.shop c 4#1",
                        "p.store c 4#2",
                        "p.store c 4#3",
                        "p.transaction END 4",
                        "p.shop END 4",
                        "p.store END 4",
                        "p.transaction BEGIN 5",
                        "p.store c 5#1",
                        "p.transaction END 5",
                        "p.store END 5",
                        "p.transaction BEGIN 6",
                        "p.shop DDL",
                        "p.shop c 6#1",
                        "p.transaction END 6",
                        "p.shop END 6");
    }

    @Test
    void the_copies_are_debeziums_record_in_the_partition_of_the_rows() {
        List<SourceRecord> records = streamed(WITH_GTID, "shop,store");

        List<SourceRecord> ends =
                records.stream().filter(record -> isEnd(record)).toList().subList(2, 5);
        assertThat(ends).extracting(SourceRecord::topic).containsExactly("p.transaction", "p.shop", "p.store");
        assertThat(ends.subList(1, 3)).allSatisfy(copy -> {
            assertThat(copy.kafkaPartition()).isZero();
            assertThat(copy.key()).isEqualTo(ends.get(0).key());
            assertThat(copy.value()).isEqualTo(ends.get(0).value());
            assertThat(copy.sourceOffset()).isEqualTo(ends.get(0).sourceOffset());
        });
    }

    @Test
    void a_dot_in_a_name_does_not_lead_to_another_topic() {
        WITH_GTID.run(
                "DROP DATABASE IF EXISTS a",
                "DROP DATABASE IF EXISTS `a.b`",
                "CREATE DATABASE a",
                "CREATE DATABASE `a.b`",
                "CREATE TABLE a.`b.c` (id INT PRIMARY KEY)",
                "CREATE TABLE `a.b`.d (id INT PRIMARY KEY)",
                "CREATE TABLE `a.b`.`e.f` (id INT PRIMARY KEY)");

        List<SourceRecord> records = streamed(
                WITH_GTID,
                "shop,a,a\\.b",
                "INSERT INTO a.`b.c` VALUES (1)",
                "INSERT INTO `a.b`.d VALUES (1)",
                "INSERT INTO `a.b`.`e.f` VALUES (1)");

        assertThat(shortly(records))
                .filteredOn(one -> !one.startsWith("p.transaction"))
                .containsExactly("p.a c 1#1", "p.a END 1", "p.a.b c 2#1", "p.a.b END 2", "p.a.b c 3#1", "p.a.b END 3");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void every_offset_gives_the_rest_with_its_ends(TestMySql mysql) {
        List<SourceRecord> original = streamed(mysql, "shop,store");
        List<String> all = exactly(original);
        SourceRuns runs = new SourceRuns(mysql, directory);

        for (int record = 0; record < original.size(); record++) {
            List<String> again = exactly(runs.readAgain(
                    options(runs, "shop,store"), original.get(record).sourceOffset()));
            assertThat(again)
                    .as("after record %s of %s", record, all)
                    .hasSizeGreaterThanOrEqualTo(all.size() - 1 - record);
            assertThat(again)
                    .as("after record %s", record)
                    .isEqualTo(all.subList(all.size() - again.size(), all.size()));
        }
    }

    private List<SourceRecord> streamed(TestMySql mysql, String databases) {
        return streamed(
                mysql,
                databases,
                "INSERT INTO t VALUES (1, 'a'), (2, 'b')",
                "BEGIN",
                "INSERT INTO t VALUES (3, 'c')",
                "UPDATE store.t SET v = 'z' WHERE id = 1",
                "UPDATE t SET id = 4 WHERE id = 3",
                "COMMIT",
                "INSERT INTO other.t VALUES (1)",
                "SET SESSION binlog_transaction_compression = ON",
                "BEGIN",
                "INSERT INTO t VALUES (5, REPEAT('h', 20))",
                "INSERT INTO store.t VALUES (5, REPEAT('h', 20)), (6, REPEAT('h', 20))",
                "COMMIT",
                "SET SESSION binlog_transaction_compression = OFF",
                "XA START 'x'",
                "INSERT INTO store.t VALUES (7, 'k')",
                "XA END 'x'",
                "XA PREPARE 'x'",
                "XA COMMIT 'x'",
                "CREATE TABLE copy AS SELECT * FROM t WHERE id = 1");
    }

    private List<SourceRecord> streamed(TestMySql mysql, String databases, String... statements) {
        SourceRuns runs = runs(mysql);
        mysql.run(
                "DROP DATABASE IF EXISTS store",
                "CREATE DATABASE store",
                "CREATE TABLE store.t (id INT PRIMARY KEY, v VARCHAR(20))",
                "INSERT INTO store.t VALUES (1, 'a')");
        return runs.streamed(options(runs, databases), statements);
    }

    private static Map<String, String> options(SourceRuns runs, String databases) {
        Map<String, String> options = runs.options(databases);
        options.put("provide.transaction.metadata", "true");
        return options;
    }

    private static boolean isMetadata(SourceRecord record) {
        return !SourceRuns.isData(record);
    }

    private static boolean isEnd(SourceRecord record) {
        return isMetadata(record)
                && ((Struct) record.value()).getString("status").equals("END");
    }

    /** Topic, BEGIN, END or operation, the transactions numbered in order, and a row's place in its transaction. */
    private static List<String> shortly(List<SourceRecord> records) {
        Map<String, Integer> numbers = new HashMap<>();
        return records.stream()
                .map(record -> {
                    Struct value = (Struct) record.value();
                    if (isMetadata(record)) {
                        return record.topic() + " " + value.getString("status") + " "
                                + numbers.computeIfAbsent(value.getString("id"), id -> numbers.size() + 1);
                    } else if (value.schema().field("transaction") == null) {
                        return record.topic() + " DDL";
                    }
                    Struct transaction = value.getStruct("transaction");
                    return record.topic() + " " + value.getString("op") + " " + numbers.get(transaction.getString("id"))
                            + "#" + transaction.getInt64("total_order");
                })
                .toList();
    }

    private static List<String> exactly(List<SourceRecord> records) {
        return records.stream().map(SourceRuns::exactly).toList();
    }
}
