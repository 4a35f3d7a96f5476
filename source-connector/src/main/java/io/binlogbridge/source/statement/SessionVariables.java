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
 */
public record SessionVariables(
        @Nullable String sqlMode,
        @Nullable String timeZone,
        @Nullable String characterSetClient,
        @Nullable String collationConnection,
        @Nullable String collationServer,
        @Nullable String foreignKeyChecks,
        @Nullable String explicitDefaultsForTimestamp,
        @Nullable String defaultCollationForUtf8mb4) {

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
                CharacterSets.nameOfCollation(logged.defaultCollationForUtf8mb4()));
    }
}
