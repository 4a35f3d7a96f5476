package io.binlogbridge.source.statement;

import org.jspecify.annotations.Nullable;

/**
 * What a statement depends on, by the names and in the form of MySQL's variables; null where the server did not log it.
 *
 * @param sqlMode comma separated names
 * @param timeZone such as SYSTEM, +00:00, Europe/Berlin
 * @param characterSetClient name of the character set in which the statement came
 * @param collationConnection name of the collation
 * @param collationServer name of the collation
 * @param foreignKeyChecks "0" or "1"
 * @param explicitDefaultsForTimestamp "0" or "1"
 * @param defaultCollationForUtf8mb4 name of the collation
 * @param serverVersion the server's version, such as 5.6.14-log: it tells the defaults that the statement does not spell
 *     out
 * @param timestamp the time at which the statement began, in seconds since 1970, with six decimal places where it asked for them
 * @param autoIncrementIncrement the variable of that name
 * @param autoIncrementOffset the variable of that name
 */
public record SessionVariables(
        @Nullable String sqlMode,
        @Nullable String timeZone,
        @Nullable String characterSetClient,
        @Nullable String collationConnection,
        @Nullable String collationServer,
        @Nullable String foreignKeyChecks,
        @Nullable String explicitDefaultsForTimestamp,
        @Nullable String defaultCollationForUtf8mb4,
        @Nullable String serverVersion,
        @Nullable String timestamp,
        @Nullable String autoIncrementIncrement,
        @Nullable String autoIncrementOffset) {

    /** What SHOW CREATE says of an object's own session beside its text; null where it says nothing. */
    public record OfObject(
            @Nullable String sqlMode,
            @Nullable String timeZone,
            @Nullable String characterSetClient,
            @Nullable String collationConnection) {}

    /** The session that the status variables of a QUERY event describe. */
    public static SessionVariables of(StatusVariables logged) {
        Long sqlMode = logged.sqlMode();
        Boolean explicitDefaults = logged.explicitDefaultsForTimestamp();
        return new SessionVariables(
                sqlMode == null ? null : SqlModeNames.of(sqlMode),
                logged.timeZone(),
                CharacterSets.nameOfCharacterSet(logged.clientCollation()),
                CharacterSets.nameOfCollation(logged.connectionCollation()),
                CharacterSets.nameOfCollation(logged.serverCollation()),
                logged.foreignKeyChecks(),
                explicitDefaults == null ? null : explicitDefaults ? "1" : "0",
                CharacterSets.nameOfCollation(logged.defaultCollationForUtf8mb4()),
                null,
                null,
                null,
                null);
    }

    /**
     * The same with what else is known of a statement of the binlog.
     *
     * @param version of the server
     * @param seconds since 1970, when the statement began
     */
    public SessionVariables at(@Nullable String version, long seconds, StatusVariables logged) {
        StatusVariables.AutoIncrement numbers = logged.autoIncrement();
        Integer micros = logged.microseconds();
        return new SessionVariables(
                sqlMode,
                timeZone,
                characterSetClient,
                collationConnection,
                collationServer,
                foreignKeyChecks,
                explicitDefaultsForTimestamp,
                defaultCollationForUtf8mb4,
                version,
                micros == null ? String.valueOf(seconds) : "%d.%06d".formatted(seconds, micros),
                String.valueOf(numbers == null ? 1 : numbers.increment()),
                String.valueOf(numbers == null ? 1 : numbers.offset()));
    }

    /** The session in which an object was made: its own values where it has them, these otherwise. */
    public SessionVariables with(OfObject own) {
        return new SessionVariables(
                own.sqlMode() == null ? sqlMode : own.sqlMode(),
                own.timeZone() == null ? timeZone : own.timeZone(),
                own.characterSetClient() == null ? characterSetClient : own.characterSetClient(),
                own.collationConnection() == null ? collationConnection : own.collationConnection(),
                collationServer,
                foreignKeyChecks,
                explicitDefaultsForTimestamp,
                defaultCollationForUtf8mb4,
                serverVersion,
                timestamp,
                autoIncrementIncrement,
                autoIncrementOffset);
    }
}
