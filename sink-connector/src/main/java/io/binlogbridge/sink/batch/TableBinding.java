package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.catalog.UniqueKey;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.value.ValueException;
import io.binlogbridge.sink.rule.ColumnRule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one shape meet one table of the target: which columns are written, what identifies a row there, which other unique
 * keys a change may touch. A row is identified by the target's primary key, else by a unique key over whole NOT NULL columns, else by
 * all its columns. Column indexes are those of the shape.
 */
public final class TableBinding {

    private static final @Nullable Object[] NOTHING = {};

    private final TargetTable table;
    private final List<String> source;
    private final List<TargetColumn> columns;
    private final RowFit fit;
    private final int[] written;
    private final Optional<UniqueKey> identity;
    private final int[] key;
    private final List<int[]> otherUniqueKeys;
    private final boolean uniqueByExpression;
    private final boolean untold;
    private final LaneHash laneHash;
    private final Placement placement;
    private final boolean foreign;
    private final boolean shared;
    private volatile boolean metRows;
    private volatile boolean refusesLoadData;

    private TableBinding(TargetTable table, RowShape shape, FieldNames.Found fields, Terms terms) {
        this.foreign = terms.company() == Company.FOREIGN;
        this.metRows = terms.company() == Company.PAST;
        this.shared = terms.shared();
        this.table = table;
        this.source = fields.source();
        this.columns = fields.columns();
        this.fit = new RowFit(columns, shape);
        this.written = java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).generated())
                .toArray();
        this.identity = identity();
        this.key = identity.map(this::indexes).orElse(new int[0]);
        List<UniqueKey> others = table.uniqueKeys().stream()
                .filter(unique -> identity.isPresent() && !unique.equals(identity.get()))
                .toList();
        this.otherUniqueKeys =
                others.stream().filter(this::isCovered).map(this::indexes).toList();
        this.uniqueByExpression = others.stream().anyMatch(unique -> !isCovered(unique));
        this.untold = others.stream().anyMatch(unique -> !isCovered(unique) || !unique.whole());
        this.laneHash = new LaneHash(table.name(), key, columns);
        this.placement = placement(others);
    }

    /** Which rows a table holds beside those of the stream. */
    public enum Company {
        /** None. */
        NONE,
        /** Rows that the source had once, because not all that happens to rows is applied. */
        PAST,
        /** Rows that the source may never have had: the table was there before. */
        FOREIGN
    }

    /** The same with every column under its own name, of a table that holds nothing but rows of this stream. */
    public static TableBinding of(RowShape shape, TargetTable table) {
        return of(shape, table, ColumnRule.NONE, Company.NONE);
    }

    /**
     * How rows of {@code shape} meet {@code table}.
     *
     * @throws ValueException when the table lacks a column that the rows have
     */
    public static TableBinding of(RowShape shape, TargetTable table, ColumnRule rule, Company company) {
        return of(shape, table, Terms.alone(rule, company));
    }

    /** The same under these terms. */
    public static TableBinding of(RowShape shape, TargetTable table, Terms terms) {
        ColumnRule rule = terms.columns();
        FieldNames.Found fields = FieldNames.of(shape.columns(), table, rule).orElseThrow(() -> {
            String missing = shape.columns().stream()
                    .flatMap(name -> rule.target(name).stream())
                    .filter(name -> table.column(name).isEmpty())
                    .collect(Collectors.joining(", "));
            return new ValueException("The row has a column " + missing + " that table " + table.name()
                    + " on the target lacks. Add it there, and restart the task");
        });
        return new TableBinding(table, shape, fields.with(table, terms.added()), terms);
    }

    private Placement placement(List<UniqueKey> others) {
        if (key.length == 0 || untold) {
            return Placement.WITH_PROGRESS;
        }
        return others.isEmpty() && laneHash.isPossible() ? Placement.SPREAD : Placement.ONE_LANE;
    }

    private Optional<UniqueKey> identity() {
        return table.uniqueKeys().stream()
                .filter(unique -> isCovered(unique) && unique.whole() && columnsAreNotNull(unique))
                .min((left, right) -> Boolean.compare(right.isPrimary(), left.isPrimary()));
    }

    /** A key over an expression, or over a column that the record lacks, cannot be followed by values. */
    private boolean isCovered(UniqueKey unique) {
        return !unique.hasExpression() && unique.columns().stream().allMatch(name -> index(name) >= 0);
    }

    private boolean columnsAreNotNull(UniqueKey unique) {
        return unique.columns().stream()
                .allMatch(name -> !columns.get(index(name)).nullable());
    }

    private int[] indexes(UniqueKey unique) {
        return unique.columns().stream().mapToInt(this::index).toArray();
    }

    private int index(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The values as the target's columns take them. The array may be the image's own: nobody may change it. */
    public @Nullable Object[] fit(RowImage image) {
        return fit.fit(image);
    }

    /** The key of a row, for messages: {@code key id=7}. */
    public String keyText(RowImage row) {
        return hasKey()
                ? Arrays.stream(key)
                        .filter(i -> i < row.shape().columns().size())
                        .mapToObj(i -> columns.get(i).name() + "=" + row.value(i))
                        .collect(Collectors.joining(", ", "key ", ""))
                : keyText(table, row);
    }

    /** The same for a row that may lack columns of {@code table}, or have others. */
    public static String keyText(TargetTable table, RowImage row) {
        List<String> columns = row.shape().columns();
        return table.uniqueKeys().stream()
                .min(Comparator.comparing(unique -> !unique.isPrimary()))
                .map(unique -> columns.stream()
                        .filter(column -> unique.columns().stream().anyMatch(column::equalsIgnoreCase))
                        .map(column -> column + "=" + row.value(columns.indexOf(column)))
                        .collect(Collectors.joining(", ", "key ", "")))
                .orElse("no key");
    }

    /** What has to be kept of a row's state before: only other unique keys are compared with it. */
    @Nullable
    Object @Nullable [] remembered(@Nullable Object @Nullable [] before) {
        return before == null || !otherUniqueKeys.isEmpty() ? before : NOTHING;
    }

    /** The key of a row; only for a table that has one. */
    RowKey key(@Nullable Object[] values) {
        return values(values, key);
    }

    /** Whether a unique key other than the identifying one differs, or may differ, between two states of a row. */
    boolean otherUniqueKeyChanged(@Nullable Object[] before, @Nullable Object[] after) {
        if (uniqueByExpression) {
            return true;
        }
        for (int[] unique : otherUniqueKeys) {
            if (Arrays.stream(unique).anyMatch(i -> !Objects.equals(before[i], after[i]))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a new row may meet rows that this stream did not write: the table was there before, or such a row was met already.
     */
    public boolean mayMeetRows() {
        return foreign || metRows;
    }

    /** Whether rows of other tables of the source go there too. */
    public boolean isShared() {
        return shared;
    }

    /** Whether the table was there before, so that it may hold rows that the source never had. */
    boolean isForeign() {
        return foreign;
    }

    /** Whether the server's message on a duplicate entry names the key that identifies rows, as {@code 't.PRIMARY'} or {@code 'PRIMARY'}. */
    boolean isOfIdentity(String message) {
        String key = message.stripTrailing();
        return identity.map(
                        unique -> key.endsWith("'" + unique.name() + "'") || key.endsWith("." + unique.name() + "'"))
                .orElse(false);
    }

    /** A row that should have been new was there: from now on that is reckoned with. May be called from any thread. */
    void metRows() {
        metRows = true;
    }

    /** LOAD DATA bends, or cannot write, rows of this table. May be called from any thread. */
    void refuseLoadData() {
        refusesLoadData = true;
    }

    boolean refusesLoadData() {
        return refusesLoadData;
    }

    /** Where its rows are written. */
    public Placement placement() {
        return placement;
    }

    /** The lane of a row of a table that is spread, from 0 on. */
    int lane(@Nullable Object[] values, Spread spread) {
        return laneHash.lane(values, spread);
    }

    /** Indexes of the columns of each unique key besides the identifying one. */
    List<int[]> otherUniqueKeys() {
        return otherUniqueKeys;
    }

    /** The values of some columns. */
    static RowKey values(@Nullable Object[] row, int[] columns) {
        return new RowKey(row, columns);
    }

    /** Whether there is any unique key besides the identifying one. */
    boolean hasOtherUniqueKeys() {
        return uniqueByExpression || !otherUniqueKeys.isEmpty();
    }

    /** Whether a unique key besides the identifying one compares what cannot be told from a row's values: an expression, a prefix. */
    boolean hasUntoldUniqueKeys() {
        return untold;
    }

    public TargetTable table() {
        return table;
    }

    /** Whether rows are identified by a key. */
    public boolean hasKey() {
        return key.length > 0;
    }

    /** The source's names of the columns, in the order of the values. */
    public List<String> sourceColumns() {
        return source;
    }

    /** The target's columns in the order of the values; for one that is left out, what is not {@link TargetColumn#isThere there}. */
    public List<TargetColumn> columns() {
        return columns;
    }

    /** Indexes of the columns that are written. */
    public int[] written() {
        return written.clone();
    }

    /** Indexes of the key's columns. */
    public int[] keyColumns() {
        return key.clone();
    }
}
