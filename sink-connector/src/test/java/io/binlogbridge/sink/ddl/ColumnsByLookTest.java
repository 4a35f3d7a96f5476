package io.binlogbridge.sink.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.rule.RulesReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the target's catalog tells of the source's columns, and what it does not. */
class ColumnsByLookTest {

    private static final ObjectName TABLE = new ObjectName("shop", "t");
    private static final ObjectName VIEW = new ObjectName("shop", "v");

    /** The target's t and v have these columns, and t an index {@code i}. */
    private static TargetLook having(String... columns) {
        return new TargetLook() {
            @Override
            public boolean isView(ObjectName source, ObjectName target) {
                return source.equals(VIEW);
            }

            @Override
            public Optional<Boolean> hasColumn(ObjectName source, ObjectName target, String column) {
                return Optional.of(Set.of(columns).contains(column));
            }

            @Override
            public boolean hasIndex(ObjectName source, ObjectName target, String index) {
                return index.equals("i");
            }
        };
    }

    private static RuledColumns columns(TargetLook look, String... rule) {
        Map<String, String> options = new HashMap<>(Map.of("rules", "a", "rules.a.match", "shop\\.[tv]"));
        for (int i = 0; i < rule.length; i += 2) {
            options.put("rules.a." + rule[i], rule[i + 1]);
        }
        return new RuledColumns(new RulesReader(options).rules(), look);
    }

    @Test
    void aColumnThatTheTargetLacksIsNoneOfTheSource() {
        RuledColumns columns = columns(having("id"), "columns.rename", "addr:address");
        assertThat(columns.hasColumn(TABLE, "addr")).contains(false);
        assertThat(columns.hasColumn(TABLE, "zip")).contains(false);
    }

    @Test
    void oneThatItHasIsTheSourcesWhereNoOtherCouldHaveTheName() {
        TargetLook look = having("id", "address");
        RuledColumns columns = columns(look, "columns.rename", "addr:address");
        assertThat(columns.hasColumn(TABLE, "id")).contains(true);
        assertThat(columns.hasColumn(TABLE, "addr")).isEmpty();
        assertThat(columns.hasColumn(TABLE, "address")).isEmpty();
        assertThat(columns(look, "columns.rename", "addr:address,address:place").hasColumn(TABLE, "addr"))
                .contains(true);
        assertThat(columns(look, "columns.rename.pattern", "x_(.*)", "columns.rename.to", "$1")
                        .hasColumn(TABLE, "id"))
                .isEmpty();
    }

    @Test
    void ofLeftOutColumnsAndMergedTablesNothingIsKnown() {
        TargetLook look = having("id");
        assertThat(columns(look, "columns.exclude", "card").hasColumn(TABLE, "card"))
                .isEmpty();
        RuledColumns merged = columns(look, "columns.rename", "addr:address", "merge", "true", "to", "shop.all");
        assertThat(merged.hasColumn(TABLE, "id")).isEmpty();
        assertThat(merged.hasIndex(TABLE, "i")).isFalse();
        assertThat(columns(look, "columns.exclude", "card").hasIndex(TABLE, "i"))
                .isTrue();
    }

    @Test
    void aViewHasTheNamesThatItShows() {
        RuledColumns columns = columns(having("addr"), "columns.rename", "addr:address", "columns.exclude", "card");
        assertThat(columns.concerns(VIEW)).isFalse();
        assertThat(columns.leavesOut(VIEW)).isFalse();
        assertThat(columns.column(VIEW, "addr")).contains("addr");
        assertThat(columns.hasColumn(VIEW, "addr")).contains(true);
        assertThat(columns.alike(VIEW, TABLE)).isTrue();
        assertThat(columns.concerns(TABLE)).isTrue();
    }
}
