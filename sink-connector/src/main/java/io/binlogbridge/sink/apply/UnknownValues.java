package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.event.StopException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * New columns whose values on the source were made up row by row while the tool copied, or later, when it followed a change: the time of
 * that, a number, an expression of what the row was then. They stand in the shadow's rows alone, which are not in the topic.
 */
final class UnknownValues {

    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'");
    private static final Pattern CONSTANT =
            Pattern.compile("DEFAULT \\((?:_\\w+)?(?:\\\\?''|-?[\\d.]+|NULL|json_(?:object|array)\\(\\))\\)");
    private static final Pattern MADE_UP =
            Pattern.compile("DEFAULT CURRENT_TIMESTAMP|DEFAULT \\(|ON UPDATE |AUTO_INCREMENT");

    private final TargetDatabase database;
    private final List<Pattern> accepted;

    /** @param accepted on {@code database.table} of the source: tables where they may be others */
    UnknownValues(TargetDatabase database, List<Pattern> accepted) {
        this.database = database;
        this.accepted = accepted;
    }

    /** Stops the task where {@code shadow} has such columns that {@code real} has not, and there are rows. */
    void requireNone(Swap swap, TableDefinition real, TableDefinition shadow) throws SQLException {
        String name = swap.real().toString();
        if (swap.isRevert()
                || accepted.stream().anyMatch(pattern -> pattern.matcher(name).matches())) {
            return;
        }
        Collection<String> renamed = swap.renamedColumns().values();
        List<String> columns = shadow.columns().entrySet().stream()
                .filter(column -> !has(real.columns().keySet(), column.getKey()) && !has(renamed, column.getKey()))
                .filter(column -> isMadeUp(column.getValue()))
                .map(column -> column.getKey())
                .toList();
        if (columns.isEmpty() || isEmpty(swap)) {
            return;
        }
        throw StopException.at(
                swap.change(),
                "The online schema change of " + swap.real() + " adds columns " + columns
                        + ", whose values the source made up row by row while the tool copied: they are not in the topic. There are"
                        + " three ways on. 1. Where other values will do (those of the moment when the column is added on the"
                        + " target), name the table in online.ddl.inexact.list and restart the task. 2. Copy table "
                        + swap.real()
                        + " with its rows, as they are now on the source, to the target as " + swap.target() + ". "
                        + swap.change().address().wayPast()
                        + " 3. For the next such change, set online.ddl.shadow.rows=keep on the source and"
                        + " online.ddl.policy=replicate here, so that the tool's own rows come. Statement: "
                        + swap.change().statement() + ".");
    }

    private static boolean has(Collection<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean isMadeUp(String definition) {
        String plain = TEXT.matcher(definition).replaceAll("''");
        return !plain.contains("GENERATED ALWAYS AS")
                && MADE_UP.matcher(CONSTANT.matcher(plain).replaceAll("")).find();
    }

    private boolean isEmpty(Swap swap) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT 1 FROM " + swap.target().quoted() + " LIMIT 1")) {
            return !row.next();
        }
    }
}
