package io.binlogbridge.sink.rule.where;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column that a condition names.
 *
 * @param index of the value in a row
 * @param dataType MySQL's DATA_TYPE in lower case: {@code varchar}, {@code bigint}
 * @param columnType the whole type: {@code bigint unsigned}, {@code enum('a','b')}
 * @param collation null for types without, or where it is not known
 */
public record FilterColumn(String name, int index, String dataType, String columnType, @Nullable String collation) {

    boolean unsigned() {
        return zerofill() || columnType.toLowerCase(Locale.ROOT).contains(" unsigned");
    }

    boolean zerofill() {
        return columnType.toLowerCase(Locale.ROOT).contains(" zerofill");
    }

    /** The {@code n}th number in the parentheses after the type, from 0; {@code otherwise} where it is not there. */
    int size(int n, int otherwise) {
        int open = columnType.indexOf('(');
        int close = columnType.indexOf(')');
        if (open < 0 || close < open) {
            return otherwise;
        }
        String[] sizes = columnType.substring(open + 1, close).split(",", -1);
        return n < sizes.length ? Integer.parseInt(sizes[n].trim()) : otherwise;
    }
}
