package io.binlogbridge.sink.ddl.dialect;

/** Names as SQL writes them under every sql_mode. */
final class Quoted {

    private Quoted() {}

    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
