package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.TargetColumn;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The error value of ENUM: what a session without strict mode stores for what is no member, index 0, which reads as the empty text. A
 * strict session refuses it. So a row that has one is a statement of its own, without strict mode, and whatever else the server bends
 * in it is found by its warnings, of which every such value gives just one. Before 8.0.3, and on MariaDB, there is no such
 * hint, and the server refuses the row.
 */
final class EnumErrors {

    /** Our session's mode but for STRICT_ALL_TABLES. */
    static final String HINT =
            "/*+ SET_VAR(sql_mode='NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES,NO_ENGINE_SUBSTITUTION') */ ";

    private static final int DATA_TRUNCATED = 1265;

    private final int[] columns;

    EnumErrors(TableBinding binding) {
        List<TargetColumn> all = binding.columns();
        columns = IntStream.of(binding.written())
                .filter(i -> all.get(i).isEnumWithoutEmptyMember())
                .toArray();
    }

    /** Whether {@code row} has such a value. */
    boolean in(@Nullable Object[] row) {
        return columns.length > 0 && count(row) > 0;
    }

    private int count(@Nullable Object[] row) {
        int count = 0;
        for (int column : columns) {
            if ("".equals(row[column])) {
                count++;
            }
        }
        return count;
    }

    /** @throws SQLDataException when the statement just sent, which wrote {@code row}, bent anything else */
    void requireNothingElseBent(@Nullable Object[] row, SqlSender sender) throws SQLException {
        List<SqlSender.Warning> warnings = sender.warnings();
        for (SqlSender.Warning warning : warnings) {
            if (warning.code() != DATA_TRUNCATED) {
                throw new SQLDataException(warning.message(), "22000", warning.code());
            }
        }
        if (warnings.size() != count(row)) {
            throw new SQLDataException(
                    "a value does not fit its column, beside an ENUM's error value: " + warnings,
                    "22000",
                    DATA_TRUNCATED);
        }
    }
}
