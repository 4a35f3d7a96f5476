package io.binlogbridge.it.stack;

import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.mysql.MySqlAccess;

/** What a pair of connectors runs on. */
public interface Stack {

    MySqlAccess source();

    MySqlAccess target();

    /** The broker's address. */
    String bootstrapServers();

    /** The worker with both plugins. */
    ConnectRest rest();
}
