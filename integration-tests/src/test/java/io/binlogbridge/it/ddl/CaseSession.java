package io.binlogbridge.it.ddl;

import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** A session on the source for one case, in the case's character set; what a statement sets ends with it. */
final class CaseSession {

    private static final Map<String, String> JAVA_NAMES = Map.of(
            "utf8mb4", "UTF-8", "gbk", "GBK", "latin1", "Cp1252", "sjis", "SJIS", "big5", "Big5", "cp1251", "Cp1251");

    private CaseSession() {}

    /**
     * Runs a case's statements; gives the server's reason when it refuses one.
     *
     * @param collation of the connection where the client's character set is utf8mb4; empty for the server's default
     */
    static Optional<String> run(CorpusCase one, MySqlAccess server, String database, String collation) {
        String encoding = JAVA_NAMES.get(one.client());
        if (encoding == null) {
            throw new IllegalArgumentException(one + ": no Java name for character set " + one.client());
        }
        String url = server.jdbcUrl() + database + "?jdbcCompliantTruncation=false&characterEncoding=" + encoding;
        if (!collation.isEmpty() && encoding.equals("UTF-8")) {
            url += "&connectionCollation=" + collation;
        }
        String current = "";
        try (Connection connection = DriverManager.getConnection(url, server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String text : one.statements()) {
                current = text.replace("${db}", database);
                statement.execute(current);
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of("the source refuses: " + e.getMessage() + " Statement: " + current);
        }
    }
}
