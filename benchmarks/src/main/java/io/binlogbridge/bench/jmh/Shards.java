package io.binlogbridge.bench.jmh;

import io.binlogbridge.bench.workload.ManyRules;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.RowRoute;
import io.binlogbridge.sink.batch.RowSelection;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.batch.TableBinding.Company;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.RulesReader;
import io.binlogbridge.sink.rule.TableRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.connect.sink.SinkRecord;

/** Many tables of the source, a rule for every ten of them, and where their rows go by these rules. */
final class Shards {

    private static final int SEED = 20_261_122;

    private final List<OrderRecords> shards;
    private final Rules rules;

    /**
     * Shards of so many tables.
     *
     * @param rules as many rules, or none
     */
    Shards(int tables, ManyRules rules) {
        this.shards = IntStream.range(0, tables * ManyRules.SHARDS)
                .mapToObj(number -> new OrderRecords(
                        ManyRules.shard(number / ManyRules.SHARDS, number % ManyRules.SHARDS),
                        note(number / ManyRules.SHARDS)))
                .toList();
        this.rules = rules(rules.yaml(OrderRecords.DATABASE, tables));
    }

    static Rules rules(String yaml) {
        try {
            Path file = Files.createTempFile("rules", ".yaml");
            try {
                return new RulesReader(Map.of(
                                "rules.file", Files.writeString(file, yaml).toString()))
                        .rules();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Inserts of the ids from 1 on, each into whatever table; the same ones each time. */
    List<SinkRecord> inserts(int count) {
        Random random = new Random(SEED);
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> shards.get(random.nextInt(shards.size())).insert(id))
                .toList();
    }

    /** Inserts of the ids from 1 on into the last table. */
    List<SinkRecord> insertsIntoLast(int count) {
        OrderRecords last = shards.get(shards.size() - 1);
        return IntStream.rangeClosed(1, count).mapToObj(last::insert).toList();
    }

    /** Where a row goes, as the sink decides it; the target has the tables that the rules want. */
    Optional<RowRoute> decide(RowChange change) {
        return rules.of(new ObjectName(change.database(), change.table())).map(rule -> route(change, rule));
    }

    private static RowRoute route(RowChange change, TableRule rule) {
        String table = change.table();
        String note = note(Integer.parseInt(table.substring(table.indexOf('_') + 1, table.lastIndexOf('_'))));
        TargetTable target = OrderChanges.table(
                rule.target(), note, name -> rule.columns().target(name).orElseThrow());
        TableBinding binding = TableBinding.of(change.anyImage().shape(), target, rule.columns(), Company.NONE);
        return new RowRoute(binding, new RowSelection(rule.rows(), binding, null));
    }

    private static String note(int table) {
        return "note_" + table;
    }
}
