package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.Folders;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Packages of Debian or Ubuntu, fetched with the machine's own apt from the machine's own mirror and unpacked into a folder; nothing is
 * installed. apt gets lists, a cache and a status file of its own, so that the machine's are neither read nor changed, and no root is needed.
 */
final class DebianPackages {

    private DebianPackages() {}

    /** Unpacks packages of a suite, with all they depend on, into {@code root}. */
    static void unpack(String suite, List<String> packages, Path root) {
        if (Command.onPath("apt-get").isEmpty() || Command.onPath("dpkg").isEmpty()) {
            throw new StackException("no apt-get and dpkg on this machine");
        }
        Path apt = Folders.made(root.resolve("apt"));
        try {
            List<String> options = isolated(apt, suite);
            Command.run(aptGet(options, List.of("update")));
            List<String> install = new ArrayList<>(List.of("-y", "--download-only", "install"));
            install.addAll(packages);
            Command.run(aptGet(options, install));
            for (Path archive : archives(apt.resolve("cache/archives"))) {
                Command.run(List.of("dpkg", "-x", archive.toString(), root.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(apt);
        }
    }

    private static List<String> isolated(Path apt, String suite) throws IOException {
        Folders.made(apt.resolve("lists/partial"));
        Folders.made(apt.resolve("cache/archives/partial"));
        Path status = Files.writeString(apt.resolve("status"), "");
        Path sources = Files.writeString(
                apt.resolve("sources.list"), AptSource.ofThisMachine().line(suite) + "\n");
        // The machine's own settings stay (proxies among them), but not what it runs after an update: that may want
        // root.
        Path noHooks = Files.writeString(
                apt.resolve("apt.conf"),
                "#clear APT::Update::Post-Invoke;\n#clear APT::Update::Post-Invoke-Success;\n");
        List<String> options = new ArrayList<>(List.of("-c", noHooks.toString()));
        for (String setting : List.of(
                "Dir::Etc::SourceList=" + sources,
                "Dir::Etc::SourceParts=-",
                "Dir::State::Lists=" + apt.resolve("lists"),
                "Dir::State::status=" + status,
                "Dir::Cache=" + apt.resolve("cache"),
                "Debug::NoLocking=true",
                "APT::Install-Recommends=false",
                // apt's own user could not write below a home folder.
                "APT::Sandbox::User=")) {
            options.add("-o");
            options.add(setting);
        }
        return options;
    }

    private static List<String> aptGet(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get", "-q"));
        command.addAll(options);
        command.addAll(arguments);
        return command;
    }

    /** All but perl, which only the packages' own scripts use. */
    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .filter(file -> !file.getFileName().toString().startsWith("perl-")
                            && !file.getFileName().toString().startsWith("libperl"))
                    .sorted()
                    .toList();
        }
    }
}
