package io.binlogbridge.source.statement;

import com.github.shyiko.mysql.binlog.event.QueryEventData;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * A QUERY event with all that its statement depends on. The base class's {@code getSql()} is for the reader's own needs
 * (BEGIN, COMMIT): {@link #text()} is the statement.
 */
public final class LoggedStatement extends QueryEventData {

    private final StatusVariables status;
    private final byte[] statement;

    LoggedStatement(StatusVariables status, byte[] statement) {
        this.status = status;
        this.statement = statement;
    }

    /**
     * The statement, decoded from the session's character set, nothing else changed.
     *
     * @throws UndecodableStatement when the bytes are not text in that character set
     */
    public String text() {
        try {
            return MixedText.decode(statement, status.clientCollation());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new UndecodableStatement(
                    "The statement's bytes are not text in the character set "
                            + CharacterSets.nameOfCharacterSet(status.clientCollation()) + " of its session: "
                            + getSql(),
                    e);
        }
    }

    /** The session in which it ran. */
    public SessionVariables session() {
        return SessionVariables.of(status);
    }

    /**
     * The same with what else is known.
     *
     * @param serverVersion of the server that wrote it; null when it did not say
     * @param seconds since 1970, when it began
     */
    public SessionVariables session(@Nullable String serverVersion, long seconds) {
        return session().at(serverVersion, seconds, status);
    }

    /** The session's default database; null when it had none. */
    public @Nullable String defaultDatabase() {
        String database = getDatabase();
        return database == null || database.isEmpty() ? null : database;
    }

    /** Text that cannot be read without guessing. */
    public static final class UndecodableStatement extends RuntimeException {
        UndecodableStatement(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
