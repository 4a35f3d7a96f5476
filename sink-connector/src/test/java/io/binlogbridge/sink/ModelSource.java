package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The naive model: a database of the same server in which each change is tried, one row at a time. What the server takes is written
 * to the topic.
 */
final class ModelSource {

    private static final int DUPLICATE_KEY = 1062;
    private static final int COLUMN_CANNOT_BE_NULL = 1048;

    private final SinkRun run;
    private final Connection connection;
    private final String id;
    private final Map<ModelTable, SourceTable> described = new HashMap<>();
    private final Map<ModelTable, List<Object[]>> rows = new HashMap<>();

    /** @param connection to the source database, its transactions ended by others */
    ModelSource(SinkRun run, Connection connection) throws SQLException {
        this.run = run;
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            this.id = row.getString(1);
        }
        ModelTable.all().forEach(table -> described.put(table, table.described(run)));
        empty();
    }

    /** The tables were emptied. */
    void empty() {
        ModelTable.all().forEach(table -> rows.put(table, new ArrayList<>()));
    }

    /** One thing that somebody does to a table: a few changes, of which the server takes some. */
    void act(ModelTable table, Random random) throws SQLException {
        List<Object[]> present = rows.get(table);
        switch (present.isEmpty() ? 0 : random.nextInt(12)) {
            case 0, 1, 2 -> insert(table, table.row(random));
            case 3, 4 -> delete(table, pick(present, random));
            case 5 -> swap(table, random);
            case 6 -> shift(table);
            case 7 -> heat(table, random);
            case 8 -> replace(table, random);
            default -> update(table, pick(present, random), changed(table, pick(present, random), random));
        }
    }

    private static Object[] pick(List<Object[]> rows, Random random) {
        return rows.get(random.nextInt(rows.size()));
    }

    /** Half of the columns are others than before. */
    private static Object[] changed(ModelTable table, Object[] row, Random random) {
        Object[] values = table.row(random);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextBoolean() ? row[i] : values[i];
        }
        return table.computed(values);
    }

    private static Object[] with(ModelTable table, Object[] row, int column, Object value) {
        Object[] changed = row.clone();
        changed[column] = value;
        return table.computed(changed);
    }

    /** Two rows swap a value, through one that neither has: of a key, that is a cycle. */
    private void swap(ModelTable table, Random random) throws SQLException {
        Object[] left = pick(rows.get(table), random);
        Object[] right = pick(rows.get(table), random);
        int column = random.nextInt(table.written());
        Object spare = table.domains().get(column).spare();
        Object[] between = with(table, left, column, spare);
        if (left != right && update(table, left, between)) {
            update(table, right, with(table, right, column, left[column]));
            update(table, between, with(table, between, column, right[column]));
        }
    }

    /** UPDATE ... SET a = a + 1 ORDER BY a DESC: each row takes the place of the next. */
    private void shift(ModelTable table) throws SQLException {
        if (table.domains().get(0) != ModelDomain.ID) {
            return;
        }
        List<Object[]> descending = new ArrayList<>(rows.get(table));
        descending.sort((left, right) -> Long.compare((Long) right[0], (Long) left[0]));
        for (Object[] row : descending) {
            update(table, row, with(table, row, 0, ((Long) row[0] + 1) % 7));
        }
    }

    /** One row changes again and again. */
    private void heat(ModelTable table, Random random) throws SQLException {
        Object[] row = pick(rows.get(table), random);
        for (int i = random.nextInt(12); i > 0; i--) {
            Object[] after = changed(table, row, random);
            row = update(table, row, after) ? after : row;
        }
    }

    /** A row goes, another takes its key and its values, and it comes back with what is left. */
    private void replace(ModelTable table, Random random) throws SQLException {
        Object[] row = pick(rows.get(table), random);
        delete(table, row);
        insert(table, changed(table, row, random));
        insert(table, row);
    }

    void insert(ModelTable table, Object[] row) throws SQLException {
        if (accepted(table.insert(), table.bound(row))) {
            rows.get(table).add(row);
            run.topic.insert(described.get(table), row);
        }
    }

    private void delete(ModelTable table, Object[] row) throws SQLException {
        if (accepted(table.delete(), table.bound(row))) {
            rows.get(table).remove(row);
            run.topic.delete(described.get(table), row);
        }
    }

    boolean update(ModelTable table, Object[] before, Object[] after) throws SQLException {
        Object[] values = Arrays.copyOf(table.bound(after), 2 * table.written());
        System.arraycopy(table.bound(before), 0, values, table.written(), table.written());
        if (Arrays.deepEquals(before, after) || !accepted(table.update(), values)) {
            return false;
        }
        List<Object[]> present = rows.get(table);
        present.set(present.indexOf(before), after);
        if (table.isKeyChanged(before, after) && (present.size() & 1) == 0) {
            run.topic.updateKey(described.get(table), before, after);
        } else {
            run.topic.update(described.get(table), before, after);
        }
        return true;
    }

    /** A change that is always one, so that the topic does not end with changes that are passed over. */
    void tick() throws SQLException {
        List<Object[]> ticks = rows.get(ModelTable.TICK);
        if (ticks.isEmpty()) {
            insert(ModelTable.TICK, new Object[] {0L, 0L});
        } else {
            Object[] last = ticks.get(0);
            update(ModelTable.TICK, last, new Object[] {0L, (Long) last[1] + 1});
        }
    }

    /** All connections to the server but this one are killed. */
    void killOthers() {
        for (String other : TargetServer.connections(false)) {
            if (!other.equals(String.valueOf(id))) {
                TargetServer.kill(other);
            }
        }
    }

    /** Whether the server took it: a duplicate key is no change. */
    private boolean accepted(String sql, Object[] values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).as(sql).isEqualTo(1);
            return true;
        } catch (SQLException e) {
            assertThat(e.getErrorCode()).as(e.getMessage()).isIn(DUPLICATE_KEY, COLUMN_CANNOT_BE_NULL);
            return false;
        }
    }
}
