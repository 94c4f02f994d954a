package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.cli.Cleaned;
import dev.assay.experiment.fixture.CollectedFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import dev.assay.testkit.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * JVMs that run experiments are killed (SIGKILL) at random moments; the command {@code clean} removes what they left.
 *
 * <p>By hand, twenty times against LocalStack, which also has roles and log groups:
 * {@code mvn test -Dtest=KilledRunsTest -Dassay.test.kills=20 -Dassay.test.killsAt=http://127.0.0.1:4566}, with credentials in the environment.
 */
@Timeout(1200)
class KilledRunsTest {

    private static final int KILLS = Integer.getInteger("assay.test.kills", 2);
    private static final int MOST_KILLS = 10;
    private static final String AT = System.getProperty("assay.test.killsAt", "");
    private static final long LONGEST_AFTER_LINE_MILLIS = Long.getLong("assay.test.killsWithinMillis", 400);

    private static final long PATIENCE_SECONDS = 60;
    private static final int SIGINT = 130;

    private final Random random = new Random();

    @Test
    void nothingIsLeftOfThemAfterCleaning(@TempDir Path folder) throws Exception {
        if (!AT.isEmpty()) {
            killAndClean(AT, "localstack", List.of(), folder);
            return;
        }
        try (EmbeddedOnPort embedded = new EmbeddedOnPort()) {
            killAndClean(embedded.address(), "embedded", keys(), folder);
        }
    }

    private static List<String> keys() {
        return List.of(
                "-Daws.accessKeyId=" + System.getProperty("aws.accessKeyId"),
                "-Daws.secretAccessKey=" + System.getProperty("aws.secretAccessKey"));
    }

    @SuppressWarnings("SystemOut") // Who kills by hand wants to see what was left.
    private void killAndClean(String endpoint, String service, List<String> keys, Path folder) throws Exception {
        List<String> left = new ArrayList<>();
        int something = 0;
        // On a busy machine a kill may come before the server has made anything: then once more.
        for (int kill = 0; kill < KILLS || (something == 0 && kill < MOST_KILLS); kill++) {
            Path lists = folder.resolve("lists-" + kill);
            killOne(endpoint, service, keys, lists, folder.resolve("runs-" + kill));
            List<String> before = WhatIsThere.at(endpoint);
            something += before.isEmpty() ? 0 : 1;
            assertThat(Cleaned.by(endpoint, lists, false)).contains("Nothing was removed");
            Cleaned.by(endpoint, lists, true);
            List<String> after = WhatIsThere.at(endpoint);
            System.out.println("kill " + kill + ": " + before.size() + " left, after cleaning " + after.size());
            left.addAll(after);
        }

        assertThat(left).as("what is left after " + KILLS + " kills").isEmpty();
        assertThat(something).as("kills that left something to clean").isPositive();
    }

    /** As Ctrl-C does: the run itself removes what it made, and needs no cleaning. */
    @Test
    void aRunThatIsInterruptedRemovesWhatItMade(@TempDir Path folder) throws Exception {
        if (!AT.isEmpty()) {
            interruptOne(AT, "localstack", List.of(), folder);
            return;
        }
        try (EmbeddedOnPort embedded = new EmbeddedOnPort()) {
            interruptOne(embedded.address(), "embedded", keys(), folder);
        }
    }

    private void interruptOne(String endpoint, String service, List<String> keys, Path folder) throws Exception {
        Signals.assumeReaches("INT");
        Path lists = folder.resolve("lists");
        Process run = start(endpoint, service, keys, lists, folder.resolve("runs"));
        try {
            awaitLines(run, lists, 1);
            while (run.isAlive() && WhatIsThere.at(endpoint).isEmpty()) {
                run.waitFor(10, TimeUnit.MILLISECONDS);
            }
            assertThat(run.isAlive()).as("it runs, and has made something").isTrue();
            Signals.send("INT", run);
            assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            run.destroyForcibly().waitFor();
        }
        assertThat(run.exitValue()).as("ended by the signal").isEqualTo(SIGINT);
        assertThat(WhatIsThere.at(endpoint)).isEmpty();
        assertThat(linesIn(lists)).as("lines in its list").isZero();
    }

    private static void awaitLines(Process run, Path lists, int lines) throws IOException, InterruptedException {
        while (run.isAlive() && linesIn(lists) < lines) {
            run.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    /** Killed some time after the run listed its first, second, ... resource. */
    private void killOne(String endpoint, String service, List<String> keys, Path lists, Path output)
            throws IOException, InterruptedException {
        Process run = start(endpoint, service, keys, lists, output);
        try {
            awaitLines(run, lists, 1 + random.nextInt(4));
            run.waitFor(random.nextLong(LONGEST_AFTER_LINE_MILLIS), TimeUnit.MILLISECONDS);
        } finally {
            run.destroyForcibly().waitFor();
        }
    }

    private static Process start(String endpoint, String service, List<String> keys, Path lists, Path output)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(keys);
        command.add("-Dallure.results.directory=" + output.resolve("allure"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RunToKill.class.getName()));
        command.addAll(List.of(endpoint, service, lists.toString(), output.toString()));
        command.addAll(List.of(TwoLevelsFixture.class.getName(), CollectedFixture.class.getName()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long linesIn(Path lists) throws IOException {
        if (!Files.isDirectory(lists)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(lists)) {
            long lines = 0;
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                lines += Files.readString(file).lines().count();
            }
            return lines;
        } catch (NoSuchFileException removed) { // The run ended just now.
            return 0;
        }
    }
}
