package dev.assay.internal.targets.embedded.languages;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for programs where they are usually installed, and asks them what they are. */
final class Programs {

    private static final int SECONDS_TO_ANSWER = 10;

    private final Function<String, @Nullable String> environment;
    private final Path home;

    /** @param environment the variables of this process */
    Programs(Function<String, @Nullable String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    static Programs ofThisMachine() {
        return new Programs(System::getenv, Path.of(System.getProperty("user.home", "/")));
    }

    /** The folder that a variable names; empty if it is not set. */
    Optional<Path> named(String variable) {
        return Optional.ofNullable(environment.apply(variable))
                .filter(value -> !value.isBlank())
                .flatMap(Programs::path);
    }

    /** The first program of that name on the {@code PATH}. */
    Optional<Path> onPath(String name) {
        String folders = Optional.ofNullable(environment.apply("PATH")).orElse("");
        return Arrays.stream(folders.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> path(folder).stream())
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** The folders in a folder of the user's home, in the order of their names; none if it does not exist. */
    List<Path> inHome(String folder) {
        return in(home.resolve(folder));
    }

    static List<Path> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Each instance has its own {@code /tmp}. */
    private static boolean isSeenByInstances(Path program) {
        return !program.startsWith("/tmp");
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The first two lines that a program prints; empty if it fails, or says less. */
    static Optional<Interpreter> ask(Path program, String... arguments) {
        try {
            String[] command = Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments))
                    .toArray(String[]::new);
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String[] lines =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1);
            boolean answered = process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS) && process.exitValue() == 0;
            process.destroyForcibly();
            return answered && lines.length >= 2
                    ? path(lines[1]).filter(Programs::isSeenByInstances).map(real -> new Interpreter(real, lines[0]))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
