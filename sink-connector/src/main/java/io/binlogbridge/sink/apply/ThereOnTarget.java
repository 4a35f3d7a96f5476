package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.LeftOut;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.ddl.LeftOutOnTarget;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks whether the target has an index or a constraint: one of a table with left out columns that it lacks was left out with them. */
record ThereOnTarget(Connection connection) implements LeftOutOnTarget {

    private static final String INDEX =
            "SELECT 1 FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND INDEX_NAME = ? LIMIT 1";
    private static final String CONSTRAINT = "SELECT 1 FROM information_schema.TABLE_CONSTRAINTS"
            + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND CONSTRAINT_NAME = ? LIMIT 1";

    /** Wraps what the target said, through code that knows of no server. */
    static final class LookFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        LookFailedException(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }

    @Override
    public boolean isLeftOut(ObjectName table, LeftOut.Kind kind, String name) {
        try (PreparedStatement select = connection.prepareStatement(kind == LeftOut.Kind.INDEX ? INDEX : CONSTRAINT)) {
            select.setString(1, table.database());
            select.setString(2, table.name());
            select.setString(3, name);
            try (ResultSet row = select.executeQuery()) {
                return !row.next();
            }
        } catch (SQLException e) {
            throw new LookFailedException(e);
        }
    }
}
