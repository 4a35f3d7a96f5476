package io.binlogbridge.stack.mysql;

import java.nio.file.Path;
import java.util.List;

/** How MySQL's programs are run: as commands for this machine. */
public sealed interface Programs permits HostPrograms, ContainerPrograms {

    /** Runs mysqld to its end, to fill a data folder inside of {@code folder}. */
    List<String> initialisation(Path folder, List<String> options);

    /** Runs mysqld as a server that listens on a port of 127.0.0.1 and keeps everything in {@code folder}. */
    List<String> server(int port, Path folder, List<String> options);

    /** Runs the mysql client against the server of that port. */
    List<String> client(int port, List<String> options);

    /** Runs mysqldump against the server of that port; the dump is what it prints. */
    List<String> dump(int port, List<String> options);

    /** What kills the server of that port when the end of its process does not; empty when it does. */
    List<String> killer(int port);

    /** The host that a connection of this machine seems to come from, as an account has it: {@code localhost} or {@code %}. */
    String hostOfClients();
}
