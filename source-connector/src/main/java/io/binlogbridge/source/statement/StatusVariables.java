package io.binlogbridge.source.statement;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The status variables block of a QUERY event, as far as a statement depends on it. A null component was not logged.
 *
 * <p>The layout is that of MySQL's {@code Query_event} (libbinlogevents, statement_events.h). The block is a sequence of
 * (code, value), where only the code tells the length of the value: reading ends at the first code that is not known,
 * as it does in the server.
 *
 * @param flags2 OPTION_* bits of the session
 * @param sqlMode bits of sql_mode
 * @param clientCollation id of a collation of character_set_client
 * @param connectionCollation id of collation_connection
 * @param serverCollation id of collation_server
 * @param timeZone name as the session has it, such as SYSTEM or +02:00
 * @param explicitDefaultsForTimestamp the session variable of that name
 * @param defaultCollationForUtf8mb4 id of the collation
 * @param autoIncrement the session variables of those names; not logged where both are 1
 * @param microseconds what comes to the event's own time, in whole seconds
 */
public record StatusVariables(
        @Nullable Integer flags2,
        @Nullable Long sqlMode,
        @Nullable Integer clientCollation,
        @Nullable Integer connectionCollation,
        @Nullable Integer serverCollation,
        @Nullable String timeZone,
        @Nullable Boolean explicitDefaultsForTimestamp,
        @Nullable Integer defaultCollationForUtf8mb4,
        @Nullable AutoIncrement autoIncrement,
        @Nullable Integer microseconds) {

    /** How the session numbered rows. */
    public record AutoIncrement(int increment, int offset) {}

    private static final int NO_FOREIGN_KEY_CHECKS = 1 << 26;

    /** Nothing was logged. */
    public static final StatusVariables NONE =
            new StatusVariables(null, null, null, null, null, null, null, null, null, null);

    /** {@code "0"} or {@code "1"}; null when the flags were not logged. */
    public @Nullable String foreignKeyChecks() {
        return flags2 == null ? null : (flags2 & NO_FOREIGN_KEY_CHECKS) != 0 ? "0" : "1";
    }

    /** Reads the block as it stands in the event. */
    public static StatusVariables read(byte[] block) {
        return new Reader(block).read();
    }

    /** One pass over the block. */
    private static final class Reader {
        private final ByteBuffer in;
        private @Nullable Integer flags2;
        private @Nullable Long sqlMode;
        private @Nullable Integer clientCollation;
        private @Nullable Integer connectionCollation;
        private @Nullable Integer serverCollation;
        private @Nullable String timeZone;
        private @Nullable Boolean explicitDefaultsForTimestamp;
        private @Nullable Integer defaultCollationForUtf8mb4;
        private @Nullable AutoIncrement autoIncrement;
        private @Nullable Integer microseconds;

        Reader(byte[] block) {
            in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        }

        StatusVariables read() {
            boolean known = true;
            while (known && in.hasRemaining()) {
                known = readOne(in.get() & 0xff);
            }
            return new StatusVariables(
                    flags2,
                    sqlMode,
                    clientCollation,
                    connectionCollation,
                    serverCollation,
                    timeZone,
                    explicitDefaultsForTimestamp,
                    defaultCollationForUtf8mb4,
                    autoIncrement,
                    microseconds);
        }

        private boolean readOne(int code) {
            switch (code) {
                case 0x00 -> flags2 = in.getInt();
                case 0x01 -> sqlMode = in.getLong();
                case 0x02 -> skip(length() + 1); // catalog with its trailing zero, 5.0.0 to 5.0.3
                case 0x03 -> autoIncrement = new AutoIncrement(shortValue(), shortValue());
                case 0x04 -> {
                    clientCollation = shortValue();
                    connectionCollation = shortValue();
                    serverCollation = shortValue();
                }
                case 0x05 -> timeZone = text();
                case 0x06 -> skip(length()); // catalog
                case 0x07, 0x08 -> skip(2); // lc_time_names, collation_database
                case 0x09 -> skip(8); // table map for update
                case 0x0a -> skip(4); // master data written
                case 0x0b -> {
                    skip(length()); // invoker's user
                    skip(length()); // and host
                }
                case 0x0c -> skipUpdatedDatabases();
                case 0x0d -> microseconds = shortValue() | length() << 16;
                case 0x10 -> explicitDefaultsForTimestamp = in.get() != 0;
                case 0x11 -> skip(8); // xid of the DDL
                case 0x12 -> defaultCollationForUtf8mb4 = shortValue();
                case 0x13, 0x14 -> skip(1); // sql_require_primary_key, default_table_encryption
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** A count, then that many names that end in zero; 254 stands for "too many" and has no names. */
        private void skipUpdatedDatabases() {
            int count = length();
            for (int name = 0; count != 254 && name < count; name++) {
                int character = in.get();
                while (character != 0) {
                    character = in.get();
                }
            }
        }

        private int length() {
            return in.get() & 0xff;
        }

        private int shortValue() {
            return in.getShort() & 0xffff;
        }

        private String text() {
            byte[] bytes = new byte[length()];
            in.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private void skip(int bytes) {
            in.position(in.position() + bytes);
        }
    }
}
