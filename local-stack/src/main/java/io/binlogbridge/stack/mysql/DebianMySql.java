package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Cache;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MySQL from the packages of Debian's unstable suite or of the Ubuntu that runs here, unpacked into the cache. Programs of another suite want
 * that suite's libraries, so they run through the dynamic loader that came with them.
 */
final class DebianMySql implements MySqlSupply {

    private static final Logger LOG = LoggerFactory.getLogger(DebianMySql.class);
    private static final String ENTRY = "mysql-from-packages-1";

    @Override
    public String name() {
        return "packages of Debian or Ubuntu";
    }

    @Override
    public MySqlInstallation provide() {
        if (!"amd64".equals(System.getProperty("os.arch")) || !"Linux".equals(System.getProperty("os.name"))) {
            throw new StackException("this is not Linux on x86-64");
        }
        if (!Cache.holds(ENTRY)) {
            LOG.info("Fetching MySQL packages, about 70 MB (once)");
        }
        Path root = Cache.entry(ENTRY, DebianMySql::fill);
        Path libraries = root.resolve("usr/lib/x86_64-linux-gnu");
        List<String> launcher = List.of(
                loader(root).toString(), "--library-path", libraries + ":" + libraries.resolve("mysql/private"));
        Path mysqld = root.resolve("usr/sbin/mysqld");
        String version = MySqlVersion.of(List.of(launcher.get(0), launcher.get(1), launcher.get(2), mysqld.toString()));
        return new MySqlInstallation(
                "packages in " + root,
                version,
                new HostPrograms(
                        launcher,
                        mysqld,
                        root.resolve("usr/bin/mysql"),
                        List.of(
                                "--basedir=" + root.resolve("usr"),
                                "--lc-messages-dir=" + root.resolve("usr/share/mysql"))));
    }

    private static void fill(Path root) {
        if (AptSource.ofThisMachine().ubuntu()) {
            String suite = release();
            DebianPackages.unpack(suite, List.of("mysql-server-core-8.0", "mysql-client-core-8.0"), root);
        } else {
            DebianPackages.unpack("unstable", List.of("mysql-server-core", "mysql-client-core"), root);
        }
    }

    private static Path loader(Path root) {
        Path merged = root.resolve("usr/lib64/ld-linux-x86-64.so.2");
        return Files.exists(merged) ? merged : root.resolve("lib64/ld-linux-x86-64.so.2");
    }

    private static String release() {
        try {
            return Files.readAllLines(Path.of("/etc/os-release")).stream()
                    .filter(line -> line.startsWith("VERSION_CODENAME="))
                    .map(line -> line.substring("VERSION_CODENAME=".length()))
                    .findFirst()
                    .orElseThrow(() -> new StackException("/etc/os-release names no VERSION_CODENAME"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
