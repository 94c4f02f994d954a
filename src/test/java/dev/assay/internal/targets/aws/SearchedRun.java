package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A run in a JVM of its own, of which all that it prints and leaves is in one folder, to be searched for secrets. */
final class SearchedRun {

    private static final long PATIENCE_SECONDS = 240;

    private SearchedRun() {}

    /** @param left gets {@code console}, {@code runs}, {@code lists} and {@code allure} */
    static void run(Class<?> experiment, String endpoint, String service, Path profile, Path left)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dallure.results.directory=" + left.resolve("allure"),
                "-Daws.sharedCredentialsFile=" + profile,
                "-Daws.profile=night",
                "-cp",
                System.getProperty("java.class.path"),
                RunToKill.class.getName(),
                endpoint,
                service,
                left.resolve("lists").toString(),
                left.resolve("runs").toString(),
                experiment.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().put("DATABASE_PASSWORD", "canary-of-the-machine");
        Process run = builder.redirectErrorStream(true)
                .redirectOutput(left.resolve("console").toFile())
                .start();
        try {
            assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            run.destroyForcibly();
        }
    }

    static List<Path> filesWith(String text, Path folder) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(folder.relativize(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
