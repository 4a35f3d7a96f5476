package io.binlogbridge.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A command that runs to its end. */
public final class Command {

    private Command() {}

    /**
     * Runs a command and gives what it printed (both streams).
     *
     * @throws StackException when it cannot be started or ends with another code than 0; the message holds its output
     */
    public static String run(List<String> command) {
        return run(command, new byte[0]);
    }

    /** As {@link #run(List)}, with something on the command's standard input. */
    public static String run(List<String> command, byte[] input) {
        try {
            Path stdin = Files.createTempFile("binlog-bridge", ".stdin");
            try {
                Files.write(stdin, input);
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(stdin.toFile())
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int code = process.waitFor();
                if (code != 0) {
                    throw new StackException(
                            "`" + String.join(" ", command) + "` ended with exit code " + code + ":\n" + output);
                }
                return output;
            } finally {
                Files.delete(stdin);
            }
        } catch (IOException e) {
            throw new StackException("Cannot run `" + command.get(0) + "`.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while `" + command.get(0) + "` ran.", e);
        }
    }

    /** Where a program stands on the PATH. */
    public static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
