package io.binlogbridge.it.stack;

import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.mysql.MySqlAccess;

/** A stack's broker and worker between other servers. */
public record OtherServers(MySqlAccess source, MySqlAccess target, LiveStack live) implements Stack {

    @Override
    public String bootstrapServers() {
        return live.bootstrapServers();
    }

    @Override
    public ConnectRest rest() {
        return live.rest();
    }
}
