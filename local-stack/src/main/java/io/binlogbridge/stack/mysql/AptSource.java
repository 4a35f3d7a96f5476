package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The archive from which this machine takes its packages.
 *
 * @param mirror the address in the machine's own apt configuration
 * @param keyring the file with the archive's keys
 * @param ubuntu whether it is Ubuntu's archive
 */
record AptSource(String mirror, Path keyring, boolean ubuntu) {

    private static final Path DEBIAN_KEYS = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");
    private static final Path UBUNTU_KEYS = Path.of("/usr/share/keyrings/ubuntu-archive-keyring.gpg");

    /** Asks apt which indexes it uses, and takes the archive of the distribution itself. */
    static AptSource ofThisMachine() {
        boolean ubuntu = distribution().contains("ubuntu");
        Path keyring = Stream.of(
                        ubuntu ? UBUNTU_KEYS : DEBIAN_KEYS,
                        Path.of(
                                ubuntu
                                        ? "/usr/share/keyrings/ubuntu-archive-keyring.gpg"
                                        : "/usr/share/keyrings/debian-archive-keyring.pgp"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> new StackException("no keyring of the distribution's archive under /usr/share/keyrings"));
        String origin = ubuntu ? "Ubuntu" : "Debian";
        String indexes = Command.run(List.of(
                "apt-get", "indextargets", "--format", "$(REPO_URI) $(ORIGIN)|$(RELEASE)", "Created-By: Packages"));
        Optional<String> mirror = indexes.lines()
                .filter(line -> !line.contains("security"))
                .map(line -> line.split(" ")[0])
                .filter(uri -> uri.matches(".*/" + (ubuntu ? "(ubuntu|ubuntu-ports)" : "debian") + "/?"))
                .findFirst();
        return new AptSource(
                mirror.orElseThrow(() -> new StackException("apt's configuration names no " + origin + " archive")),
                keyring,
                ubuntu);
    }

    /** The line of a sources.list for a suite of this archive. */
    String line(String suite) {
        return "deb [signed-by=%s] %s %s main".formatted(keyring, mirror, suite);
    }

    private static String distribution() {
        try {
            return Files.readString(Path.of("/etc/os-release"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
