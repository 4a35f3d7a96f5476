package io.binlogbridge.ddl;

import java.util.Comparator;
import java.util.List;

/**
 * Other text for a stretch of a statement.
 *
 * @param start offset of the first character that goes
 * @param end offset after the last; equal to {@code start} where text is only put in
 */
record Edit(int start, int end, String text) {

    static String apply(String sql, List<Edit> edits) {
        StringBuilder result = new StringBuilder(sql.length() + 16 * edits.size());
        int kept = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
            result.append(sql, kept, edit.start()).append(edit.text());
            kept = edit.end();
        }
        return result.append(sql, kept, sql.length()).toString();
    }
}
