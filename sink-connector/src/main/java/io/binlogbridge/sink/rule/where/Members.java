package io.binlogbridge.sink.rule.where;

import java.util.ArrayList;
import java.util.List;

/** ENUM and SET columns where MySQL takes them for numbers: the place of the member, the bits of the members. */
final class Members {

    private Members() {}

    static boolean isMember(Term term) {
        return term.isColumn("enum") || term.isColumn("set");
    }

    /** The column's number as a Double. */
    static Eval number(Term term) {
        FilterColumn column = term.column();
        if (column == null || column.columnType().indexOf('\\') >= 0) {
            throw term.refused("cannot be taken for a number here; compare it with the text of a member");
        }
        List<String> members = members(column.columnType());
        if (column.dataType().equals("enum")) {
            if (members.contains("")) {
                throw term.refused(
                        "has an empty member, which cannot be told from an invalid one; compare it with text");
            }
            return term.value().then(value -> (double) (members.indexOf(value) + 1));
        }
        return term.value().then(value -> bits(members, (String) value));
    }

    private static double bits(List<String> members, String value) {
        double sum = 0;
        for (String member : value.split(",")) {
            int index = members.indexOf(member);
            sum += index < 0 ? 0 : Math.scalb(1.0, index);
        }
        return sum;
    }

    /** The members in {@code enum('a','it''s')}. */
    static List<String> members(String columnType) {
        List<String> members = new ArrayList<>();
        StringBuilder member = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < columnType.length(); i++) {
            char c = columnType.charAt(i);
            boolean quote = c == '\'';
            if (inside && quote && i + 1 < columnType.length() && columnType.charAt(i + 1) == '\'') {
                member.append(c);
                i++;
            } else if (quote) {
                inside = !inside;
                if (!inside) {
                    members.add(member.toString());
                    member.setLength(0);
                }
            } else if (inside) {
                member.append(c);
            }
        }
        return members;
    }
}
