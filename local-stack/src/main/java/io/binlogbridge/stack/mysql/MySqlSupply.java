package io.binlogbridge.stack.mysql;

/** One place from which a MySQL server can come. */
interface MySqlSupply {

    /** What it is called in messages. */
    String name();

    /**
     * The installation.
     *
     * @throws io.binlogbridge.stack.process.StackException when this place has none, with the reason
     */
    MySqlInstallation provide();
}
